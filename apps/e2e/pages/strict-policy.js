// Nothing inline runs here and no text becomes markup: the form is made of nodes.
const form = document.getElementById('strict');
const field = (label, tag, set, want) => {
  const box = form.appendChild(document.createElement('div'));
  const id = `f${form.children.length}`;
  box.className = 'field';
  box.appendChild(Object.assign(document.createElement('label'), { htmlFor: id, textContent: label }));
  const input = box.appendChild(Object.assign(document.createElement(tag), { id, ...set }));
  if (want !== undefined) input.dataset.want = want;
  return input;
};
field('Full name', 'input', {}, 'Zoë Marlowe-Singh');
field('Email address', 'input', { type: 'email' }, 'zoe@marlowe-singh.example');
field('Telephone', 'input', { type: 'tel' }, '+46701234567');
field('GitHub profile', 'input', { type: 'url' }, 'https://github.com/zoe-ms');
field('Cover letter', 'textarea', {}, 'letter');
field('CV (PDF)', 'input', { type: 'file', accept: 'application/pdf' }, 'file:resume');
const country = field('Country of residence', 'select', {}, 'SE');
for (const [value, text] of [['', 'Please choose'], ['FI', 'Finland'], ['SE', 'Sweden']]) country.appendChild(Object.assign(document.createElement('option'), { value, textContent: text }));
field('Why us?', 'textarea', {});
form.appendChild(Object.assign(document.createElement('button'), { textContent: 'Send' }));
