/** Invented facts (all cited together), and sentences that they prove (`yes`) or do not (`no`): dates, durations, who and where. Today is 2026-01-15. */
export interface DateCase {
  readonly facts: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const POTTER = 'Potter, Clay Yard, Bergen, 2015-03 to 2018-08. Glazed 40 bowls a day.';
const STUDIO = 'Studio Manager, Kiln House, Oslo, 2018-09 to present. Manages 4 potters; ordered clay for 9 studios.';

export const DATE_CASES: readonly DateCase[] = [
  {
    facts: [POTTER],
    yes: ['Potter at Clay Yard from March 2015 to August 2018.', 'Potter at Clay Yard, 2015 to 2018.', 'More than three years as a potter at Clay Yard.', 'Three years as a potter.', 'Around three and a half years at Clay Yard.', 'I joined Clay Yard in March 2015.', 'I left Clay Yard in 2018.', 'I was a potter at Clay Yard until August 2018.', 'Potter in Bergen between 2015 and 2018.', 'I started at Clay Yard in spring 2015.', 'In 2016 I was a potter at Clay Yard.', 'I left Clay Yard in the third quarter of 2018.', 'At least three years at Clay Yard.'],
    no: ['Potter at Clay Yard from March 2014 to August 2018.', 'Potter at Clay Yard, 2015 to 2019.', 'Potter at Clay Yard since 2015.', 'Four years as a potter at Clay Yard.', 'More than four years as a potter.', 'Five years at Clay Yard.', 'Two decades as a potter.', 'Nearly four years as a potter at Clay Yard.', 'I joined Clay Yard in 2018.', 'I left Clay Yard in 2015.', 'Potter at Clay Yard until March 2015.', 'Potter at Clay Yard from 2015 to present.', 'I started at Clay Yard in autumn 2015.', 'I joined Clay Yard in May 2015.', 'Over a decade at Clay Yard.', 'Potter from August 2018.', 'In 2016 I glazed 40 bowls a day.', 'In 2014 I was a potter at Clay Yard.', 'I left Clay Yard in Q4 2018.', 'I left Clay Yard in early 2018.'],
  },
  {
    facts: [STUDIO],
    yes: ['Studio Manager at Kiln House since September 2018.', 'Studio Manager at Kiln House since 2018.', 'More than seven years at Kiln House.', 'Seven years as Studio Manager.', 'From September 2018 to present, Studio Manager.', 'Studio Manager at Kiln House from 2018.', 'I manage four potters.', 'Ordered clay for nine studios.'],
    no: ['Studio Manager at Kiln House since 2016.', 'More than eight years at Kiln House.', 'Studio Manager until 2018.', 'Studio Manager from 2018 to 2024.', 'Ten years as Studio Manager.', 'Studio Manager since August 2018.', 'I manage nine potters.', 'Ordered clay for four studios.', 'I manage four studios.', 'I left Kiln House in 2018.'],
  },
  {
    facts: [POTTER, STUDIO],
    yes: ['From 2015 to 2018 I was a potter at Clay Yard, and since September 2018 I have been Studio Manager at Kiln House.', 'I have worked with clay since 2015.', 'I left Clay Yard in August 2018 to become Studio Manager at Kiln House.', 'More than ten years in clay.', 'After Clay Yard I became Studio Manager at Kiln House in September 2018.', 'Over three years at Clay Yard, then more than seven at Kiln House.', 'At Clay Yard I glazed 40 bowls a day.', 'At Kiln House I manage four potters.'],
    no: ['Studio Manager at Clay Yard.', 'At Kiln House I glazed 40 bowls a day.', 'At Clay Yard I managed four potters.', 'Potter at Kiln House since 2018.', 'Kiln House, 2015 to 2018.', 'Studio Manager since 2015.', 'At Kiln House since March 2015.', 'Clay Yard, Oslo, 2015 to 2018.', 'At Clay Yard I ordered clay for nine studios.', 'More than ten years as Studio Manager.', 'Ten years at Kiln House.', 'I managed four potters and glazed 40 bowls a day at Clay Yard.', 'Fifteen years in clay.', 'I joined Clay Yard in September 2018.', 'Kiln House in Bergen.'],
  },
  {
    facts: ['BA Ceramics, University of Fjell, 2014. MA Design, College of Vik, 2016.'],
    yes: ['I hold a BA in Ceramics (2014) and an MA in Design (2016).', 'MA Design, College of Vik, 2016.', 'In 2014 I received a BA in Ceramics from the University of Fjell.', 'BA in Ceramics from the University of Fjell.'],
    no: ['BA in Ceramics, 2016.', 'MA in Design, 2014.', 'MA in Design from the University of Fjell.', 'BA in Ceramics from the College of Vik.', 'MA Ceramics, 2016.', 'BA Design, 2014.', 'BA in Ceramics, 2015.', 'MA Design, University of Fjell, 2016.', 'BA Ceramics, College of Vik, 2014.'],
  },
  {
    facts: ['Kiln safety certificate, Guild of Makers, valid to 2027-05; first aid certificate, Red Ring, 2019, expired 2022-06. Licence class C1, 2017.'],
    yes: ['My kiln safety certificate is valid until May 2027.', 'My first aid certificate expired in June 2022.', 'Kiln safety certificate from the Guild of Makers.', 'Licence class C1 since 2017.'],
    no: ['My first aid certificate is valid until 2027.', 'My kiln safety certificate expired in 2022.', 'First aid certificate from the Guild of Makers.', 'Kiln safety certificate, Red Ring.', 'Licence class C since 2017.', 'Licence class C1, 2019.', 'Kiln safety certificate valid until May 2028.', 'Licence class D1, 2017.'],
  },
  {
    facts: ['Norwegian: native. English: C1. German: B1. Spanish: A2.'],
    yes: ['Native Norwegian speaker.', 'Norwegian is my mother tongue.', 'Fluent in English.', 'English at C1 level.', 'Intermediate German.', 'Basic Spanish.', 'I speak Norwegian as my native language and German at B1.'],
    no: ['Fluent in German.', 'Native English speaker.', 'English at C2 level.', 'German at B2.', 'Business Spanish.', 'Fluent in English, German and Spanish.', 'Bilingual in Norwegian and German.', 'French at B1.', 'Proficient in Spanish.', 'Conversational Spanish.', 'Professional working German.'],
  },
  {
    facts: ['Deutsch: Muttersprache. Englisch: verhandlungssicher. Polnisch: A2.'],
    yes: ['Native German speaker.', 'German is my mother tongue.'],
    no: ['Native English speaker.', 'Fluent in Polish.', 'Polish at B1.', 'Native Polish speaker.'],
  },
  {
    facts: ['Ranger, Moss Reserve, 2010 to 2014. Counted 300 birds a year; Ranger of the Year 2012.'],
    yes: ['Ranger at Moss Reserve from 2010 to 2014.', 'Four years as a ranger.', 'Ranger of the Year in 2012.', 'More than three years at Moss Reserve.', 'Ranger at Moss Reserve, 2010 - 2014.'],
    no: ['Five years as a ranger.', 'Six years at Moss Reserve.', 'Ranger of the Year in 2013.', 'Ranger of the Month in 2012.', 'More than four years as a ranger.', 'Since 2010 at Moss Reserve.', 'Ranger from June 2010 to 2014.', 'Ranger since 2014.'],
  },
  {
    facts: ['Cook, Reed Café, 2012-01 to 2014-12. Soups.', 'Cook, Sail Bar, 2014-01 to 2016-12. Fish.'],
    yes: ['Five years as a cook.', 'Nearly three years as a cook at Reed Café.', 'A cook from 2012 to 2014 at Reed Café.', 'Three years as a cook at Sail Bar.'],
    no: ['Six years as a cook.', 'More than five years as a cook.', 'Five years as a cook at Reed Café.', 'Cook at Sail Bar since 2012.', 'Fish at Reed Café.', 'Four years at Sail Bar.', 'Cook at Reed Café until 2016.'],
  },
  {
    facts: ['Joiner, Ash & Elm, 2017-02 to 2020-01. Built 60 doors; scrap fell from 8 % to 5 %. Introduced a sorting list.'],
    yes: ['At Ash & Elm I built sixty doors and introduced a sorting list.', 'Introduced a sorting list; scrap fell from 8% to 5%.', 'While I was a joiner there, scrap fell from 8 to 5 percent.', 'Three years as a joiner at Ash & Elm.'],
    no: ['Scrap fell from 8% to 5% because of a sorting list I introduced.', 'Introduced a sorting list, which cut scrap to 5 %.', 'By introducing a sorting list I reduced scrap.', 'A sorting list led to less scrap.', 'Reduced scrap thanks to a sorting list.', 'Introduced a sorting list, resulting in less scrap.', 'A sorting list helped scrap fall from 8% to 5%.', 'Through a sorting list scrap fell to 5 %.', 'Introduced a sorting list to reduce scrap from 8% to 5%.', 'Scrap fell to 5 % after a sorting list was introduced.', 'Introduced a sorting list and so brought scrap to 5 %.', 'My sorting list brought scrap to 5 %.'],
  },
];
