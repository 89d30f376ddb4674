import type { ControlSnapshot, FieldType } from '@applywright/contracts';
import { classifyFields } from './classify-fields';
import { controlOf, optionsOf, pageOf } from './control-factory';

const SELECT = { control: 'select', inputType: '' } as const;
const TALEO = 'et-ef-content-ftf-gp-j_id_id16pc9-page_0-cpi-cfrmsub-frm-dv_cs_';
const typeOf = (label: string, rest: Partial<ControlSnapshot>): FieldType => classifyFields(pageOf(controlOf(label, rest)))[0]!.type;

describe('classifyFields with the names that a system gives its own fields', () => {
  it.each([
    ['candidate_personal_info_FirstName', 'firstName'], ['candidate_personal_info_Address', 'addressLine1'], ['candidate_personal_info_ZipCode', 'postal'], ['candidate_personal_info_MobilePhone', 'phone'],
    ['candidate_personal_info_MiddleInitial', 'ignore'], ['candidate_personal_info_UDFCandidatePersonalInfo_Preferred_32_Name', 'ignore'], ['experience_Employer', 'experience.company'], ['experience_BeginDate.month', 'experience.start'], ['education_Institution', 'education.school'], ['education_Program', 'education.field'],
  ] as const)('reads %s of Taleo as %s when it has no label', (name, type) => expect(typeOf('', { id: TALEO + name, name: TALEO + name })).toBe(type));

  it('believes the label when an employer has put another question into a field of Taleo', () => {
    expect(typeOf('Which store would you like to work in?', { id: `${TALEO}candidate_personal_info_City` })).toBe('customQuestion');
  });

  it('never touches the list of residences of Jobvite, where a choice sends a consent', () => {
    expect(typeOf('Location of Residence and Language', { ...SELECT, id: 'jv-country-select', options: optionsOf('All other locations', 'Europe') })).toBe('ignore');
    expect(typeOf('Country', { ...SELECT, id: 'jv-field-ab8', options: optionsOf('Norway', 'Sweden') })).toBe('country');
  });
});
