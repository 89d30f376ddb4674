import type { Row } from '../rows';
import { headingKind } from '../words/headings';

/** How declarations and consents to the use of one's data begin; they are no content of the section that they end. */
const BEGINS = /^(?:wyrażam zgodę|zgadzam się na przetwarzanie|autorizzo il trattamento|acconsento al trattamento|il sottoscritto|la sottoscritta|dichiaro|hiermit (?:bestätige|erkläre|versichere)|ich versichere|i hereby (?:declare|certify|confirm|consent|solemnly)|i do hereby|i solemnly|i declare that|i consent to|j['’]autorise|je certifie|je soussigné|declaro (?:que|bajo)|autorizo (?:el|o) (?:tratamiento|tratamento)|ik geef toestemming|согласен на обработку|даю согласие|согласие на обработку|本人承诺|本人保证|我保证|أقر بأن|أقر أن|أصرح بأن|मैं (?:एतद्द्वारा )?घोषणा|मैं यह घोषणा|मैं एतद्)/iu;

/** Rows without such a declaration: from its first row to the next heading. */
export function withoutConsent(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  let inside: Row | null = null;
  for (const row of rows) {
    if (BEGINS.test(row.text)) inside = row;
    else if (inside && (headingKind(row.text) !== null || row.column !== inside.column || row.size > inside.size + 0.6 || row.bold !== inside.bold)) inside = null;
    if (!inside) out.push(row);
  }
  return out;
}
