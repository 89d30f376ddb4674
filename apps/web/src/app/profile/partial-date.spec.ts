import { partialDateOf } from './partial-date';

describe('partialDateOf', () => {
  it.each([
    ['2021', '2021'], ['since 2019', '2019'], ['03/2021', '2021-03'], ['3/2021', '2021-03'], ['2021-11', '2021-11'], ['03.2021', '2021-03'], ['01.03.2021', '2021-03'],
    ['March 2021', '2021-03'], ['Sept. 2018', '2018-09'], ['März 2021', '2021-03'], ['février 2020', '2020-02'], ['marca 2017', '2017-03'], ['марта 2016', '2016-03'], ['مارس ٢٠١٩', '2019-03'],
    ['Present', 'present'], ['heute', 'present'], ['– Présent', 'present'], ['الآن', 'present'],
  ])('reads “%s” as %s', (words, date) => expect(partialDateOf(words)).toBe(date));
  it.each(['Harbour Inn', '12', '1850', '', '20210'])('finds no date in “%s”', (words) => expect(partialDateOf(words)).toBeNull());
});
