export { makeThumbWorld, type ThumbWorld, type WorldAdvert } from './thumb-world';
export { makePeople, TASTES, type TasteName, type TastingPerson } from './tastes';
export { type GivenThumb, type RankForThumbs, simulateThumbs, type ThumbTrial } from './simulate-thumbs';
