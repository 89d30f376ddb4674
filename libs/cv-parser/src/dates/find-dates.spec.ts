import { setDayOrder } from './day-order';
import { findRanges, isOnlyDates, withoutDurations } from './find-dates';

const read = (text: string) => findRanges(text).map(({ start, end }) => `${start ?? ''}>${end ?? ''}`);

describe('findRanges', () => {
  it.each([
    // English
    ['Mar 2020 – Present', '2020-03>present'], ['10/2008 to Current', '2008-10>present'], ['Jan – Mar 2019', '2019-01>2019-03'], ["Mar '19 - Jun '21", '2019-03>2021-06'],
    ['Summer 2012 and 2013', '2012>2013'], ['2018 – 2013', '2013>2018'], ['(2006 - 2010)', '2006>2010'], ['1 March 2019 to 30 June 2021', '2019-03>2021-06'], ['March 1, 2019 – June 30, 2021', '2019-03>2021-06'],
    ['1st September 2019 until now', '2019-09>present'], ['Spring 2020 – Fall 2021', '2020>2021'], ['Q3 2018 – Q1 2019', '2018>2019'], ['03/19 – 05/21', '2019-03>2021-05'], ['3/19 - 5/21', '2019-03>2021-05'], ['’19 – ’21', '2019>2021'],
    ['2016-18', '2016>2018'], ['2016–18', '2016>2018'], ['1998–02', '1998>2002'], ['2017/18', '2017>2018'], ['since 2019', '2019>present'], ['Since March 2020', '2020-03>present'], ['2019 –', '2019>present'], ['Sept. 2014—Dec. 2016', '2014-09>2016-12'],
    ['June 2019 through August 2019', '2019-06>2019-08'], ['12-Mar-2019 – 30-Jun-2021', '2019-03>2021-06'], ['2019 - to date', '2019>present'], ['Jan 2019 -> Feb 2020', '2019-01>2020-02'], ['From May 2016 to July 2018', '2016-05>2018-07'],
    ['Jul 2018 - Present (2 yrs 3 mos)', '2018-07>present'], ['2019-03-01 – 2021-06-30', '2019-03>2021-06'], ['03/15/2019 - 06/20/2021', '2019-03>2021-06'], ['15/03/2019 – 20/06/2021', '2019-03>2021-06'], ['201903 – 202106', '2019-03>2021-06'],
    ['Mar 2019\tJun 2021', '2019-03>2021-06'], ['Sep­tember 2019 – March 2021', '2019-09>2021-03'], ['2012­2014', '2012>2014'],
    // German
    ['03/2019 – heute', '2019-03>present'], ['10/2014–02/2019', '2014-10>2019-02'], ['01.04.2012 - 30.09.2014', '2012-04>2014-09'], ['01.03.2019–30.06.2021', '2019-03>2021-06'], ['seit 2019', '2019>present'], ['seit 03/2019', '2019-03>present'],
    ['ab 01.2020', '2020-01>present'], ['März 2019 bis Juni 2021', '2019-03>2021-06'], ['WS 2019/20 – SS 2021', '2019>2021'], ['Okt. 2010 bis dato', '2010-10>present'], ['von 2012 bis 2015', '2012>2015'], ['01.10.15 – 31.03.18', '2015-10>2018-03'], ['Juni bis August 2018', '2018-06>2018-08'], ['03–05/2019', '2019-03>2019-05'],
    // French
    ['sept. 2019 – aujourd’hui', '2019-09>present'], ['janvier 2016 à août 2019', '2016-01>2019-08'], ['De janvier 2016 à août 2019', '2016-01>2019-08'], ['depuis mars 2020', '2020-03>present'], ['du 01/03/2019 au 30/06/2021', '2019-03>2021-06'], ['Févr. 2018 - à ce jour', '2018-02>present'], ['juillet-août 2017', '2017-07>2017-08'], ["2019 jusqu'à aujourd'hui", '2019>present'],
    // Spanish
    ['de marzo de 2018 a enero de 2020', '2018-03>2020-01'], ['desde 2019', '2019>present'], ['abril 2017 hasta la actualidad', '2017-04>present'], ['Sep. 2015 al Dic. 2018', '2015-09>2018-12'], ['junio de 2014 - actualmente', '2014-06>present'],
    // Italian
    ['dal 2015 al 2018', '2015>2018'], ['dal 2019 ad oggi', '2019>present'], ['da marzo 2019 a giugno 2021', '2019-03>2021-06'], ['Gen. 2020 - in corso', '2020-01>present'], ['settembre 2012 – luglio 2015', '2012-09>2015-07'],
    // Portuguese
    ['março de 2018 até o momento', '2018-03>present'], ['fev/2015 a dez/2018', '2015-02>2018-12'], ['Desde outubro de 2020', '2020-10>present'], ['jan. 2012 – atualmente', '2012-01>present'],
    // Dutch
    ['maart 2017 tot heden', '2017-03>present'], ['sinds mei 2019', '2019-05>present'], ['mrt 2012 t/m aug 2015', '2012-03>2015-08'], ['vanaf 2020', '2020>present'], ['okt 2010 tot en met dec 2012', '2010-10>2012-12'],
    // Polish
    ['styczeń 2018 – obecnie', '2018-01>present'], ['od 2019', '2019>present'], ['od marca 2015 do lipca 2018', '2015-03>2018-07'], ['październik 2012 r. – czerwiec 2016 r.', '2012-10>2016-06'], ['09.2017 - nadal', '2017-09>present'],
    // Chinese
    ['2021.03 – 至今', '2021-03>present'], ['2018年7月至2021年2月', '2018-07>2021-02'], ['2018.09-2021.06', '2018-09>2021-06'], ['2018/09-2021/06', '2018-09>2021-06'], ['2019年7月-至今', '2019-07>present'], ['２０１８年７月～２０２１年２月', '2018-07>2021-02'], ['二〇一九年七月至今', '2019-07>present'], ['2014年 - 2018年', '2014>2018'], ['自2019年3月至今', '2019-03>present'],
    // Russian
    ['Март 2017 – настоящее время', '2017-03>present'], ['с 2011 по 2017', '2011>2017'], ['с марта 2019 г. по н.в.', '2019-03>present'], ['Сентябрь 2010 — июнь 2015', '2010-09>2015-06'], ['2012 г. – 2016 г.', '2012>2016'], ['01.2018 - по настоящее время', '2018-01>present'], ['с 2019', '2019>present'], ['2008–2013 гг.', '2008>2013'],
    // Arabic
    ['٢٠١٨ – حتى الآن', '2018>present'], ['من يناير 2019 إلى مارس 2021', '2019-01>2021-03'], ['كانون الثاني 2015 - حزيران 2018', '2015-01>2018-06'], ['منذ 2019', '2019>present'], ['يونيو ٢٠١٦ – الحاضر', '2016-06>present'], ['2014م - 2018م', '2014>2018'], ['جانفي 2012 - أوت 2014', '2012-01>2014-08'], ['2010 إلى 2014', '2010>2014'],
    // Hindi
    ['२०१५ – वर्तमान', '2015>present'], ['जनवरी 2019 से मार्च 2021 तक', '2019-01>2021-03'], ['जून 2018 – अब तक', '2018-06>present'], ['2012 से 2016', '2012>2016'], ['अगस्त २०१९ से वर्तमान', '2019-08>present'],
  ])('reads %j', (text, range) => {
    expect(read(text)).toEqual([range]);
  });

  it.each([
    ['May 2024', '>2024-05'], ['Expected May 2024', '>2024-05'], ['12 June 2015', '>2015-06'], ['2019年7月', '>2019-07'], ['Class of 2015', '>2015'], ['WS 2019/20', '>2019'], ['1440هـ', '>2018'],
  ])('reads the single date of %j', (text, date) => {
    expect(read(text)).toEqual([date]);
  });

  it.each([
    'call +49 151 23456789', 'grew revenue by 2019%', 'room 2001a', 'version 3.12.1 of it', 'a team of 14', '+1 (201) 555-2019', 'ISBN 978-3-2010-1480-0', '$2000 a month', '2000 € im Monat', 'CH-2000 Neuchâtel', 'Windows Server 2019', 'ISO 9001:2015', 'over 2000 customers', '2000 employees', 'https://example.org/2019/03', 'ratio 3/19', 'SQL Server 2016',
    '1.5/20', 'up 12.20 points', 'May be', 'Mar 19%',
  ])('finds no date in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads two ranges of one row apart', () => {
    expect(read('2012 – 2014, 03/2016 - 05/2018')).toEqual(['2012>2014', '2016-03>2018-05']);
  });

  it('gives the place of the range in the text', () => {
    const text = 'Nurse, 2012 – 2014, Rome';
    const [span] = findRanges(text);
    expect(text.slice(span!.from, span!.to)).toBe('2012 – 2014');
    const hidden = 'Nurse\u00ad, Sep\u00adtember 2012 – 2014\u200b, Rome';
    const [behind] = findRanges(hidden);
    expect(hidden.slice(behind!.from, behind!.to)).toBe('Sep\u00adtember 2012 – 2014');
  });
});

describe('setDayOrder', () => {
  afterEach(() => setDayOrder('', 'de'));
  it.each([['01/02/2019 – 03/25/2020', 'en', '2019-01'], ['01/02/2019 – 25/03/2020', 'en', '2019-02'], ['Austin, TX 78701', 'en', '2019-01'], ['London SW1A 1AA', 'en', '2019-02'], ['', 'fr', '2019-02']])('reads 01/02/2019 by what a CV with %j says', (cv, language, month) => {
    setDayOrder(cv, language);
    expect(findRanges('01/02/2019')[0]!.end).toBe(month);
  });
});

describe('isOnlyDates', () => {
  it.each(['January 2022 - Present (3 years 2 months)', '03/2019 – heute', '2018年7月至2021年2月', 'с 2011 по 2017 гг.', 'Jan 2019 - Present · 2 yrs 3 mos', '(Seit 2019)', 'de marzo de 2018 a enero de 2020', '2 Jahre 3 Monate, 2012 - 2014'])('is true for %j', (text) => expect(isOnlyDates(text)).toBe(true));
  it.each(['2019 – 2021 Nurse', 'Team of 2019 people and more'])('is false for %j', (text) => expect(isOnlyDates(text)).toBe(false));
});

describe('withoutDurations', () => {
  it.each([['PHP Developer (9 months)', 'PHP Developer'], ['ACME · 2 yrs 3 mos', 'ACME ·'], ['Pfleger (3 Jahre und 2 Monate)', 'Pfleger'], ['Enfermera, 2 años 6 meses', 'Enfermera,'], ['Медсестра (2 года 3 месяца)', 'Медсестра'], ['教师（2年3个月）', '教师']])('takes the length of time out of %j', (text, rest) => expect(withoutDurations(text).trim()).toBe(rest));
});
