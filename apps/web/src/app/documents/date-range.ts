const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const words = (date: string | undefined): string => {
  if (!date) return '';
  if (date === 'present') return 'present';
  const [year, month] = date.split('-');
  return month ? `${MONTHS[Number(month) - 1]} ${year}` : (year ?? '');
};

/** “Mar 2019 – present” of two partial dates; one of them alone where the other is unknown. */
export const dateRange = (start: string | undefined, end: string | undefined): string => [words(start), words(end)].filter(Boolean).join(' – ');
