import { findRanges, isOnlyDates, withoutDurations } from './find-dates';

const read = (text: string) => findRanges(text).map(({ start, end }) => `${start ?? ''}>${end ?? ''}`);

describe('findRanges', () => {
  it.each([
    ['Mar 2020 – Present', '2020-03>present'],
    ['03/2019 – heute', '2019-03>present'],
    ['10/2014–02/2019', '2014-10>2019-02'],
    ['01.04.2012 - 30.09.2014', '2012-04>2014-09'],
    ['sept. 2019 – aujourd’hui', '2019-09>present'],
    ['janvier 2016 à août 2019', '2016-01>2019-08'],
    ['de marzo de 2018 a enero de 2020', '2018-03>2020-01'],
    ['dal 2015 al 2018', '2015>2018'],
    ['maart 2017 tot heden', '2017-03>present'],
    ['styczeń 2018 – obecnie', '2018-01>present'],
    ['2021.03 – 至今', '2021-03>present'],
    ['2018年7月至2021年2月', '2018-07>2021-02'],
    ['Март 2017 – настоящее время', '2017-03>present'],
    ['с 2011 по 2017', '2011>2017'],
    ['٢٠١٨ – حتى الآن', '2018>present'],
    ['२०१५ – वर्तमान', '2015>present'],
    ['10/2008 to Current', '2008-10>present'],
    ['Jan – Mar 2019', '2019-01>2019-03'],
    ["Mar '19 - Jun '21", '2019-03>2021-06'],
    ['Summer 2012 and 2013', '2012>2013'],
    ['seit 2019', '2019>present'],
    ['2018 – 2013', '2013>2018'],
    ['(2006 - 2010)', '2006>2010'],
  ])('reads %j', (text, range) => {
    expect(read(text)).toEqual([range]);
  });

  it.each(['call +49 151 23456789', 'grew revenue by 2019%', 'room 2001a', 'version 3.12.1 of it', 'a team of 14'])('finds no date in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives the place of the range in the text', () => {
    const text = 'Nurse, 2012 – 2014, Rome';
    const [span] = findRanges(text);
    expect(text.slice(span!.from, span!.to)).toBe('2012 – 2014');
  });
});

describe('isOnlyDates', () => {
  it('is true when a row holds dates and their length alone', () => {
    expect(isOnlyDates('January 2022 - Present (3 years 2 months)')).toBe(true);
    expect(isOnlyDates('2019 – 2021 Nurse')).toBe(false);
  });
});

describe('withoutDurations', () => {
  it('takes lengths of time out when they stand in brackets or alone', () => {
    expect(withoutDurations('PHP Developer (9 months)').trim()).toBe('PHP Developer');
  });
});
