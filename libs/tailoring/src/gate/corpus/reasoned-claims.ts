import type { CorpusTrade } from './corpus-trade';

/** Rows for what follows from facts by plain reasoning (what is left of a whole, readings of two years, times shared), and what does not. */
export const REASONED_CLAIMS: readonly CorpusTrade[] = [
  {
    trade: 'bookbinder',
    facts: {
      a: 'Bookbinder, Pergament & Fold, Leeds, 2014-02 to 2018-01. Restored 90 volumes, 27 of them for the county archive. On call every third week.',
      b: 'Senior Binder, Pergament & Fold, Leeds, 2018-02 to 2022-07. Waste 6.2 % in 2019, 4.1 % in 2021. Orders rose from 40 to 55 a month after the new shop opened.',
      c: 'Gold tooling: no experience. Leather paring - basic, marbling - none. Letterpress (evening course only).',
      d: 'Crew of three rebuilt the guillotine in 2020. Estimates rest with the workshop owner.',
      e: 'Conservation diploma, 1 of 4 modules passed. First Aid ran out in 2023.',
      f: 'Fairs at Ribble Hall: summers 2015, 2016 and 2017. Marathi, Hindi - fluent; French - reading knowledge.',
    },
    claims: [
      ['a', 'ok-arithmetic', 'Of the 90 volumes that I restored, 63 were not for the county archive.'],
      ['a', 'ok-arithmetic', 'Three in ten of the volumes that I restored were for the county archive.'],
      ['a', 'ok-frequency', 'I was on call one week in three.'],
      ['b', 'ok-dates', 'In 2021 the waste was 4.1 %.'],
      ['a,b', 'ok-duration', 'More than eight years with Pergament & Fold in Leeds.'],
      ['c', 'ok-wish', 'I would be glad to learn gold tooling.'],
      ['f', 'ok-arithmetic', 'I worked at the fairs for three summers.'],
      ['a', 'arithmetic', 'Of the 90 volumes that I restored, 53 were not for the county archive.'],
      ['a', 'frequency', 'I was on call one week in two.'],
      ['b', 'arithmetic', 'Waste was 3.1 percentage points lower in 2021 than in 2019.'],
      ['b', 'team', 'Raised orders from 40 to 55 a month.'],
      ['c', 'negation', 'Experienced in gold tooling and leather paring.'],
      ['c', 'negation', 'I do marbling and leather paring.'],
      ['c', 'restriction', 'Skilled in letterpress and leather paring.'],
      ['d', 'team', 'I personally rebuilt the guillotine in 2020.'],
      ['e', 'planned', 'Diploma in conservation.'],
      ['e', 'expired', 'I hold a valid First Aid certificate.'],
      ['f', 'language', 'I am fluent in Marathi, Hindi and French.'],
      ['f', 'frequency', 'Fairs at Ribble Hall all year round from 2015 to 2017.'],
    ],
  },
];
