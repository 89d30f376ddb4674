import { valuesOf } from '../testing/cv-of-lines';

const studies = (heading: string, ...rows: string[]) => valuesOf('education', 'Ada Morgan', 'ada@example.com', `# ${heading}`, ...rows, '# Skills', 'Kotlin, Kafka').map((e) => [e['degree'], e['field'], e['school'], e['start'], e['end']].map((v) => v ?? '').join('|'));

describe('readEducation', () => {
  it.each([
    ['Education', ['BSc Physics\t2010 – 2014', 'University of Leeds'], ['BSc Physics||University of Leeds|2010|2014']],
    ['Education', ['Hob Academy of Arts, 2010 – 2014', 'BA History'], ['BA History||Hob Academy of Arts|2010|2014']],
    ['Ausbildung', ['**M.Sc. Informatik\t2012 – 2015', 'Technische Universität Lindau', '**Fachinformatikerin für Systemintegration\t2009 – 2012', 'IHK Oberland'], ['M.Sc. Informatik||Technische Universität Lindau|2012|2015', 'Fachinformatikerin für Systemintegration||IHK Oberland|2009|2012']],
    ['Formación', ['Grado en Turismo\t2012 – 2016', 'Universidad de Valdeoliva', 'Técnico Superior en Alojamiento\t2010 – 2012', 'IES Río Seco'], ['Grado|Turismo|Universidad de Valdeoliva|2012|2016', 'Técnico Superior|Alojamiento|IES Río Seco|2010|2012']],
    ['教育背景', ['2010-2014\t江北大学\t会计学 学士', '2008-2010\t云岭理工大学\t财务管理 硕士'], ['会计学 学士||江北大学|2010|2014', '财务管理 硕士||云岭理工大学|2008|2010']],
    ['Education', ['Qualification\tBoard / University\tYear of Passing\tPercentage', 'MA Public Policy\tWhitmoor University\t2014\t71.2 %', 'BA History\tNorthern College\t2012\t77.3 %'], ['MA Public Policy||Whitmoor University||2014', 'BA History||Northern College||2012']],
    ['Wykształcenie', ['Magister Prawa\t2012 – 2016', 'Uniwersytet Nadwiślański', 'Wyrażam zgodę na przetwarzanie moich danych osobowych', 'zgodnie z rozporządzeniem RODO.'], ['Magister Prawa||Uniwersytet Nadwiślański|2012|2016']],
  ])('reads what stands under %j in %j', (heading, rows, found) => expect(studies(heading, ...rows)).toEqual(found));

  it('keeps a grade out of the names', () => {
    expect(valuesOf('education', 'Ada Morgan', '# Education', 'University of Leeds', 'BA History, 2001 – 2006', 'GPA: 3.6 of a maximum 4.0')).toMatchObject([{ school: 'University of Leeds', degree: 'BA History', grade: 'GPA: 3.6 of a maximum 4.0' }]);
  });
});
