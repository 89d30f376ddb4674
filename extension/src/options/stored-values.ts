import { element } from '../ui/element';
import type { StoredAnswers } from '@applywright/form-fill';

/** What the person may store, with an example; the keys are field types. */
const VALUES = {
  plain: [
    ['noticePeriod', 'Notice period', '4 weeks'],
    ['startDate', 'Earliest start', '1 March'],
    ['heardFrom', 'How you found the job', 'Company website'],
    ['relocate', 'Willing to relocate', 'No'],
    ['previousEmployee', 'Worked for the company before', 'No'],
    ['experience.years', 'Years of experience', '6'],
    ['education.level', 'Highest education', 'Master'],
  ],
  sensitive: [
    ['salary', 'Salary expectation', '60,000 EUR'],
    ['over18', 'At least 18 years old', 'Yes'],
    ['pronouns', 'Pronouns', 'she/her'],
    ['gender', 'Gender', 'Prefer not to say'],
    ['race', 'Ethnicity', 'Prefer not to say'],
    ['veteran', 'Veteran status', 'Prefer not to say'],
    ['disability', 'Disability', 'Prefer not to say'],
    ['criminalRecord', 'Ever convicted of a crime', 'No'],
  ],
} as const;

/** A field for each answer of a group, with what is stored. */
export function valueFields(group: keyof typeof VALUES, answers: StoredAnswers): HTMLElement[] {
  return VALUES[group].map(([type, label, example]) => {
    const field = element('label', 'field', label);
    const input = element('input');
    input.type = 'text';
    input.dir = 'auto';
    input.maxLength = 300;
    input.placeholder = `e.g. ${example}`;
    input.dataset['type'] = type;
    input.value = answers.values?.[type] ?? '';
    field.append(input);
    return field;
  });
}

export function readValues(container: HTMLElement): Record<string, string> {
  return Object.fromEntries([...container.querySelectorAll<HTMLInputElement>('input[data-type]')].map((i) => [i.dataset['type'] ?? '', i.value.trim()]));
}
