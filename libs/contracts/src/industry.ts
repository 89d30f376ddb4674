/**
 * The closed list of industries, by the names that are shown and stored. A name may be added, never taken out:
 * somebody may have it among what they look past. The lexicon's table of words has the same names in the same order.
 */
export const INDUSTRIES: readonly string[] = [
  'Staffing & Recruiting', 'Pharma & Biotech', 'Healthcare', 'Insurance', 'Banking & Finance', 'Education', 'Legal', 'Public Sector', 'Non-profit',
  'Hospitality & Tourism', 'Food & Beverage', 'Retail & E-commerce', 'Automotive', 'Aerospace & Defence', 'Energy & Utilities', 'Construction',
  'Real Estate', 'Transport & Logistics', 'Telecommunications', 'Media & Entertainment', 'Marketing & Advertising', 'Professional Services',
  'Software & IT', 'Chemicals', 'Manufacturing', 'Agriculture', 'Science & Research',
];
