import { elementsOf } from './composed-tree';
import { clickSafely } from './person-input';
import { type AdderIndex, readAdders } from './read-adders';
import { guardSubmits } from './submit-guard';

/** Pages that fetch a block before they show it take up to a second. */
const WAIT_MS = 1500;
const CONTROLS = 'input:not([type=hidden]),select,textarea,[role=combobox],[contenteditable=true]';

const countControls = (): number => [...elementsOf(document)].filter((e) => e.matches(CONTROLS)).length;

/** Presses a button that adds one more job or school and waits until its fields are there. Answers whether they came. */
export async function addSection(ref: string, index: AdderIndex): Promise<boolean> {
  const known = index.get(ref);
  if (!known) return false;
  const again = known.element.isConnected ? [known] : [...readAdders([...elementsOf(document)]).index.values()].filter((a) => a.text === known.text && a.section === known.section);
  const [adder] = again;
  if (!adder || again.length > 1) return false;
  const guard = guardSubmits();
  const before = countControls();
  try {
    // The observer stands before the click: many pages add the block at once.
    const more = waitFor(() => countControls() > before);
    if (clickSafely(adder.element) !== null) return false;
    return await more;
  } finally {
    guard.release();
  }
}

/** Whether something becomes true while the page changes, asked on every change and, for shadow roots, every 100 ms. */
function waitFor(test: () => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (answer: boolean): void => {
      observer.disconnect();
      clearInterval(often);
      clearTimeout(late);
      resolve(answer);
    };
    const look = (): void => void (test() && end(true));
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    const often = setInterval(look, 100);
    const late = setTimeout(() => end(test()), WAIT_MS);
  });
}
