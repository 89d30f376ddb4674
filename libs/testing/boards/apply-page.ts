import { escapeHtml, shell } from './job-page';
import type { SampleBoard } from './load-boards';
import type { Advert } from './read-advert';

const STYLE = `<style>
form{display:grid;gap:1.15rem}
.two{display:grid;gap:1.15rem}@media (min-width:34rem){.two{grid-template-columns:1fr 1fr}}
label,legend{display:block;font-weight:600;margin:0 0 .3rem;padding:0}
.hint{color:var(--soft);font-weight:400;font-size:.9rem}
input:not([type=radio]):not([type=checkbox]),select{width:100%;min-height:2.9rem;padding:.55rem .8rem;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:9px}
input[type=file]{padding:.5rem}
fieldset{border:0;margin:0;padding:0;min-width:0}
.choice{display:flex;gap:.6rem;align-items:flex-start;font-weight:400;padding:.35rem 0;margin:0}
.choice input{width:1.2rem;height:1.2rem;margin:.2rem 0 0;accent-color:var(--accent);flex:none}
.error{color:var(--bad);margin:.25rem 0 0;font-size:.9rem}.error:empty{display:none}
.done{border-left:4px solid var(--accent);padding:.25rem 1rem;font-weight:600}.done:empty{display:none}
</style>`;

// Ordinary form code: check what is required, say that this is a demo, send nothing.
const SCRIPT = `<script>
const form = document.getElementById('application');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  let first = null;
  for (const field of form.querySelectorAll('[required]')) {
    const note = document.getElementById(field.dataset.error || field.id + '-error');
    const ok = field.validity.valid;
    if (note) note.textContent = ok ? '' : field.validationMessage;
    field.setAttribute('aria-invalid', String(!ok));
    if (!ok && !first) first = field;
  }
  if (first) { first.focus(); return; }
  document.body.dataset.submitted = 'true';
  const done = document.getElementById('done');
  done.textContent = 'This is a demo. Nothing was sent.';
  done.focus();
});
</script>`;

const input = (id: string, label: string, type: string, autocomplete: string, required: boolean, extra = ''): string =>
  `<div><label for="${id}">${label}${required ? ' <span aria-hidden="true">*</span>' : ''}</label><input id="${id}" name="${id}" type="${type}"${autocomplete === '' ? '' : ` autocomplete="${autocomplete}"`}${required ? ` required aria-describedby="${id}-error"` : ''}${extra}>${required ? `<p class="error" id="${id}-error"></p>` : ''}</div>`;

const select = (id: string, label: string, options: readonly string[]): string =>
  `<div><label for="${id}">${label}</label><select id="${id}" name="${id}"><option value="">Please choose</option>${options.map((option) => `<option>${escapeHtml(option)}</option>`).join('')}</select></div>`;

const ACCEPT = ' accept=".pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"';

/** A demonstration application form. It never sends anything; a valid submit sets `document.body.dataset.submitted`. */
export function applyPage(board: SampleBoard, advert: Advert): string {
  const form = `<form id="application" novalidate class="card">
<div class="two">${input('first_name', 'First name', 'text', 'given-name', true)}${input('last_name', 'Last name', 'text', 'family-name', true)}</div>
<div class="two">${input('email', 'Email', 'email', 'email', true)}${input('phone', 'Phone', 'tel', 'tel', false)}</div>
${input('location', 'Location (city)', 'text', 'address-level2', false)}
<div class="two">${input('linkedin', 'LinkedIn profile', 'url', '', false, ' placeholder="https://"')}${input('website', 'GitHub or website', 'url', 'url', false, ' placeholder="https://"')}</div>
${input('current_company', 'Current company', 'text', 'organization', false)}
${input('resume', 'Résumé/CV <span class="hint">PDF or DOCX</span>', 'file', '', true, ACCEPT)}
${input('cover_letter', 'Cover letter <span class="hint">PDF or DOCX</span>', 'file', '', false, ACCEPT)}
${select('heard_about', 'How did you hear about this job?', ['Company website', 'Job board', 'LinkedIn', 'Friend or colleague', 'Event', 'Other'])}
<fieldset><legend>Will you now or in the future require sponsorship to work in this country?</legend>
<label class="choice"><input type="radio" name="sponsorship" value="yes" required data-error="sponsorship-error">Yes</label><label class="choice"><input type="radio" name="sponsorship" value="no" required data-error="sponsorship-error">No</label><p class="error" id="sponsorship-error"></p></fieldset>
${select('gender', 'Gender <span class="hint">voluntary, never seen by the hiring team</span>', ['Female', 'Male', 'Non-binary', 'I prefer not to say'])}
<div><label class="choice"><input type="checkbox" id="consent" name="consent" required data-error="consent-error"><span>I agree that ${escapeHtml(board.company)} keeps my application for six months.</span></label><p class="error" id="consent-error"></p></div>
<div><button class="button" type="submit">Submit application</button></div>
<p class="done" id="done" role="status" tabindex="-1"></p>
</form>`;
  const body = `<p><a href="../${encodeURIComponent(advert.id)}">Back to the advert</a></p><h1>Apply: ${escapeHtml(advert.title)}</h1><p class="hint">${escapeHtml(`${board.company} · ${advert.place}`)} · Fields with * are required.</p>${form}${SCRIPT}`;
  return shell(`Apply: ${advert.title} – ${board.company}`, board.company, `../../${encodeURIComponent(board.token)}`, STYLE, body);
}
