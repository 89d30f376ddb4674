/** Stops every submit event of this frame until released, and counts them. A last line: nothing here clicks a submit. */
export function guardSubmits(): { readonly stopped: () => number; readonly release: () => void } {
  let count = 0;
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    count++;
  };
  window.addEventListener('submit', stop, true);
  return { stopped: () => count, release: () => window.removeEventListener('submit', stop, true) };
}
