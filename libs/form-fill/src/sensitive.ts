import type { FieldType } from '@applywright/contracts';
import { plain } from './plain-text';

/** What is entered only from a stored answer, and only on a site where the person agreed to it. */
export const SENSITIVE_TYPES: readonly FieldType[] = ['gender', 'pronouns', 'race', 'veteran', 'disability', 'criminalRecord', 'workAuthorization', 'sponsorship', 'exportControl', 'salary', 'over18'];

const SUBJECT =
  /\b(?:gender|sex|sexual|transgender|lgbt\w*|pronouns?|race|racial|ethnic\w*|hispanic|latin[oax]|religi\w*|faith|veterans?|military|disab\w+|health|medical|pregnan\w*|marital|married|children|criminal\w*|convict\w*|felony|misdemeano\w*|arrest\w*|offen[cs]es?|background check|visa|sponsor\w*|work permit|authori[sz]ed to work|right to work|citizen\w*|nationality|immigration|security clearance|salary|compensation|wage|remuneration|pay|ctc|bonus|birth|birthday|how old|your age|age group|social security|ssn|passport|national id|tax id|drug test|political|union)\b|\b(?:geschlecht|religion|konfession|familienstand|behinder\w*|schwerbehind\w*|vorstraf\w*|fuhrungszeugnis|staatsangehorig\w*|nationalitat|gehalt\w*|geburt\w*|alter|aufenthalt\w*|arbeitserlaubnis)\b|\b(?:sexe|genre|handicap\w*|casier|nationalite|salaire|naissance|titre de sejour|permis de travail|situation familiale)\b|\b(?:genero|sexo|discapacidad|antecedentes|nacionalidad|salario|sueldo|nacimiento|permiso de trabajo|estado civil)\b|\b(?:geslacht|nationaliteit|salaris|geboorte\w*|handicap|genere|nazionalita|stipendio|nascita|nascimento|nacionalidade)\b/;

/** Whether a question of an employer touches what needs the person's agreement, whichever field type it was read as. */
export const isSensitiveQuestion = (question: string): boolean => SUBJECT.test(plain(question));
