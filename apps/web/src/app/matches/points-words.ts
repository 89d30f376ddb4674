/** Points with their sign, as they are added up: “+12”, “−8”, “0”. */
export const pointsWords = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0');
