// Notes everything that would send the form, so that a test can prove that nothing did.
window.__submits = [];
addEventListener('submit', (e) => { window.__submits.push(`submit ${e.target.id}`); e.preventDefault(); }, true);
for (const name of ['submit', 'requestSubmit']) {
  HTMLFormElement.prototype[name] = function () { window.__submits.push(`${name} ${this.id}`); };
}
document.addEventListener('click', (e) => {
  const button = e.target instanceof Element ? e.target.closest('button,input[type=submit]') : null;
  if (button && button.type === 'submit' && button.form) window.__submits.push(`click on submit of ${button.form.id}`);
}, true);
