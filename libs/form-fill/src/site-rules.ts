import type { ControlSnapshot, FieldType } from '@applywright/contracts';

/** Names that a recruiting system gives its own fields on every employer's page, from its public markup. */
export interface SiteRule {
  readonly site: string;
  readonly attribute: 'name' | 'id' | 'data-automation-id' | 'data-ui' | 'data-testid' | 'data-qa' | 'data-test' | 'autocomplete';
  readonly pattern: RegExp;
  readonly type: FieldType;
}

const rows = (site: string, attribute: SiteRule['attribute'], table: readonly (readonly [RegExp, FieldType])[]): SiteRule[] => table.map(([pattern, type]) => ({ site, attribute, pattern, type }));

export const SITE_RULES: readonly SiteRule[] = [
  ...rows('greenhouse', 'name', [
    [/^job_application\[first_name\]$/, 'firstName'], [/^job_application\[last_name\]$/, 'lastName'], [/^job_application\[email\]$/, 'email'],
    [/^job_application\[phone\]$/, 'phone'], [/^job_application\[location\]$/, 'location'], [/^job_application\[educations\]\[\]\[school_name_id\]$/, 'education.school'],
    [/^job_application\[educations\]\[\]\[degree_id\]$/, 'education.degree'], [/^job_application\[educations\]\[\]\[discipline_id\]$/, 'education.field'],
    [/^job_application\[gender\]$/, 'gender'], [/^job_application\[race\]$/, 'race'], [/^job_application\[veteran_status\]$/, 'veteran'], [/^job_application\[disability_status\]$/, 'disability'],
  ]),
  ...rows('greenhouse', 'id', [[/^(?:school|school--\d+)$/, 'education.school'], [/^degree--\d+$/, 'education.degree'], [/^discipline--\d+$/, 'education.field'], [/^start-(?:month|year)--\d+$/, 'education.start'], [/^end-(?:month|year)--\d+$/, 'education.end'], [/^candidate-location$/, 'location'], [/^hispanic_ethnicity$/, 'race'], [/^veteran_status$/, 'veteran'], [/^disability_status$/, 'disability']]),
  ...rows('lever', 'name', [[/^urls\[LinkedIn(?: URL| Profile)?\]$/i, 'linkedin'], [/^urls\[GitHub(?: URL)?\]$/i, 'github'], [/^urls\[(?:Portfolio|Website)(?: URL)?\]$/i, 'website'], [/^urls\[(?:Twitter|X|Facebook|Dribbble|Behance)(?: URL)?\]$/i, 'socialOther'], [/^org$/, 'currentCompany'], [/^eeo\[gender\]$/, 'gender'], [/^eeo\[race\]$/, 'race'], [/^eeo\[veteran\]$/, 'veteran'], [/^eeo\[disability\]$/, 'disability'], [/^eeo\[disabilitySignature(?:Date)?\]$/, 'ignore'], [/^consent\[(?:store|marketing)\]$/, 'consent']]),
  ...rows('ashby', 'id', [[/^_systemfield_name$/, 'fullName'], [/^_systemfield_email$/, 'email'], [/^_systemfield_location$/, 'location'], [/^_systemfield_resume$/, 'resumeFile'], [/^_systemfield_eeoc_gender/, 'gender'], [/^_systemfield_eeoc_race/, 'race'], [/^_systemfield_eeoc_veteran/, 'veteran'], [/^_systemfield_eeoc_disability/, 'disability']]),
  ...rows('workday', 'data-automation-id', [
    [/legalNameSection_firstName$|^formField-legalName--firstName$/, 'firstName'], [/legalNameSection_lastName$/, 'lastName'], [/^email$/, 'email'], [/^phone-number$/, 'phone'], [/^country-phone-code|countryPhoneCode$/, 'phoneCountry'],
    [/addressSection_addressLine1$/, 'addressLine1'], [/addressSection_city$/, 'city'], [/addressSection_countryRegion$/, 'state'], [/addressSection_postalCode$/, 'postal'], [/^(?:addressSection_country|countryDropdown)$/, 'country'],
    [/^previousWorker$/, 'previousEmployee'], [/^jobTitle$/, 'experience.title'], [/^company$/, 'experience.company'], [/^currentlyWorkHere$/, 'experience.current'], [/^school(?:Name)?$/, 'education.school'], [/^degree$/, 'education.degree'], [/^(?:field-of-study|fieldOfStudy)$/, 'education.field'], [/^gpa$|^gradeAverage$/, 'education.gpa'],
    [/^linkedinQuestion$/, 'linkedin'], [/^beecatcher$/, 'ignore'],
  ]),
  ...rows('workday', 'name', [[/^legalName--firstName$/, 'firstName'], [/^legalName--lastName$/, 'lastName'], [/^phoneNumber$/, 'phone'], [/^countryPhoneCode$/, 'phoneCountry'], [/^phoneType$/, 'customQuestion'], [/^extension$/, 'customQuestion'], [/^candidateIsPreviousWorker$/, 'previousEmployee']]),
  ...rows('smartrecruiters', 'id', [[/^first-name-input$/, 'firstName'], [/^last-name-input$/, 'lastName'], [/^email-input$/, 'email'], [/^confirm-email-input$/, 'emailConfirm'], [/^linkedin-input$/, 'linkedin'], [/^(?:facebook|twitter)-input$/, 'socialOther'], [/^website-input$/, 'website'], [/^hiring-manager-message-input$/, 'coverLetterText']]),
  ...rows('icims', 'name', [[/^PersonProfileFields\.FirstName$/, 'firstName'], [/^PersonProfileFields\.LastName$/, 'lastName'], [/^PersonProfileFields\.(?:Login|Email)$/, 'email'], [/^PersonProfileFields\.PhoneNumber/, 'phone'], [/^PortalProfileFields\.Resume_File$/, 'resumeFile']]),
  ...rows('workable', 'data-ui', [[/^firstname$/, 'firstName'], [/^lastname$/, 'lastName'], [/^email$/, 'email'], [/^phone$/, 'phone'], [/^address$/, 'location'], [/^resume$/, 'resumeFile'], [/^cover_letter$/, 'coverLetterText']]),
  ...rows('teamtailor', 'name', [[/^candidate\[first_name\]$/, 'firstName'], [/^candidate\[last_name\]$/, 'lastName'], [/^candidate\[email\]$/, 'email'], [/^candidate\[phone\]$/, 'phone'], [/^candidate\[job_applications_attributes\]\[0\]\[cover_letter\]$/, 'coverLetterText'], [/^candidate\[consent_given(?:_future_jobs)?\]$/, 'consent']]),
  ...rows('recruitee', 'name', [[/^candidate\.name$/, 'fullName'], [/^candidate\.email$/, 'email'], [/^candidate\.phone$/, 'phone'], [/^candidate\.cv$/, 'resumeFile'], [/^candidate\.coverLetter(?:File)?$/, 'coverLetterText']]),
  ...rows('jazzhr', 'id', [[/^resumator-firstname-value$/, 'firstName'], [/^resumator-lastname-value$/, 'lastName'], [/^resumator-email-value$/, 'email'], [/^resumator-phone-value$/, 'phone'], [/^resumator-address-value$/, 'addressLine1'], [/^resumator-city-value$/, 'city'], [/^resumator-state-value$/, 'state'], [/^resumator-postal-value$/, 'postal'], [/^resumator-resume-value$/, 'resumeFile'], [/^resumator-coverletter-value$/, 'coverLetterText'], [/^resumator-linkedin-value$/, 'linkedin'], [/^resumator-salary-value$/, 'salary'], [/^resumator-source-value$/, 'heardFrom']]),
  ...rows('personio', 'name', [[/^salary_expectations$/, 'salary'], [/^available_from$/, 'startDate']]),
  ...rows('bamboohr', 'name', [[/^dateAvailable$/, 'startDate'], [/^desiredPay$/, 'salary'], [/^websiteUrl$/, 'website'], [/^linkedinUrl$/, 'linkedin'], [/^referredBy$/, 'ignore']]),
  // The page, the block and a counter stand before the name of a Taleo field, which is the same for every employer; fields of the employer's own begin with `UDF`.
  ...(['id', 'name'] as const).flatMap((attribute) =>
    rows('taleo', attribute, [
      [/dv_cs_candidate_personal_info_FirstName$/, 'firstName'], [/dv_cs_candidate_personal_info_LastName$/, 'lastName'], [/dv_cs_candidate_personal_info_(?:MiddleInitial|MiddleName|UDFCandidatePersonalInfo_Preferred(?:_32_(?:First_32_)?Name)?)$/, 'ignore'],
      [/dv_cs_candidate_personal_info_Address$/, 'addressLine1'], [/dv_cs_candidate_personal_info_City$/, 'city'], [/dv_cs_candidate_personal_info_ZipCode$/, 'postal'], [/dv_cs_candidate_personal_info_ResidenceLocation-0$/, 'country'], [/dv_cs_candidate_personal_info_ResidenceLocation-1$/, 'state'],
      [/dv_cs_candidate_personal_info_EmailAddress$/, 'email'], [/dv_cs_candidate_personal_info_(?:MobilePhone|CellularPhone)$/, 'phone'],
      [/dv_cs_experience_Employer$/, 'experience.company'], [/dv_cs_experience_BeginDate(?:[.:](?:month|year))?$/, 'experience.start'], [/dv_cs_experience_EndDate(?:[.:](?:month|year))?$/, 'experience.end'], [/dv_cs_experience_CurrentEmployer$/, 'experience.current'], [/dv_cs_experience_Responsibility$/, 'experience.description'],
      [/dv_cs_education_Institution$/, 'education.school'], [/dv_cs_education_Program$/, 'education.field'], [/dv_cs_education_StudyLevel$/, 'education.degree'], [/dv_cs_education_gpa$/, 'education.gpa'], [/dv_cs_education_[sS]tartDate(?:[.:](?:month|year))?$/, 'education.start'], [/dv_cs_education_[gG]raduationDate(?:[.:](?:month|year))?$/, 'education.end'],
      [/^dialogTemplate-dialogForm-email$/, 'email'], [/^dialogTemplate-dialogForm-emailConfirm$/, 'emailConfirm'], [/^dialogTemplate-dialogForm-(?:userName|login)/, 'ignore'],
    ]),
  ),
  // Jobvite numbers its fields anew for every employer (`jv-field-…`), so labels read them; but choosing in its list of residences, which stands before the form, sends a consent.
  ...rows('jobvite', 'id', [[/^jv-country-select$/, 'ignore']]),
  ...rows('indeed', 'name', [[/^applicant\.firstName$/, 'firstName'], [/^applicant\.lastName$/, 'lastName'], [/^applicant\.name$/, 'fullName'], [/^applicant\.email$/, 'email'], [/^applicant\.phoneNumber$/, 'phone']]),
  ...rows('indeed', 'id', [[/^input-applicant\.firstName$/, 'firstName'], [/^input-applicant\.lastName$/, 'lastName'], [/^input-applicant\.name$/, 'fullName'], [/^input-applicant\.email$/, 'email'], [/^input-applicant\.phoneNumber$/, 'phone'], [/^ia-CustomFilePicker-resume$/, 'resumeFile']]),
  ...rows('linkedin', 'id', [[/-easyApplyFormElement-.*-phoneNumber-nationalNumber$/, 'phone'], [/-easyApplyFormElement-.*-phoneNumber-country$/, 'phoneCountry']]),
];

/** The first site rule that fits a control. */
export function siteRuleFor(control: ControlSnapshot): SiteRule | null {
  return (
    SITE_RULES.find((rule) => {
      const value = rule.attribute === 'name' ? control.name : rule.attribute === 'id' ? control.id : rule.attribute === 'autocomplete' ? control.autocomplete : control.attributes[rule.attribute];
      return value !== undefined && value !== '' && rule.pattern.test(value);
    }) ?? null
  );
}
