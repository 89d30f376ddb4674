/** What stands for the employer of an advert that names none. Two of them have no company in common for this. */
export const UNNAMED_COMPANY = 'Unknown';
