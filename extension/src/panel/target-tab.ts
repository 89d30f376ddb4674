/** The address of the panel names its tab where it stands in a tab or a window of its own. */
const wanted = (): string | null => new URLSearchParams(location.search).get('tab');

/**
 * The tab that is to be filled: `?tab=` in the address, else beside a side panel (or in a popup) the active tab of the window,
 * else (the panel stands in a tab of its own) the ordinary tab that was looked at last.
 */
export async function findTargetTab(): Promise<number | null> {
  const named = wanted();
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const own = await chrome.tabs.getCurrent();
  const tabs = await chrome.tabs.query(own ? {} : { active: true, currentWindow: true });
  const others = tabs.filter((t) => t.id !== undefined && t.id !== own?.id && !/^(?:chrome|moz-extension|about)/.test(t.url ?? ''));
  others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return others[0]?.id ?? null;
}

/** Tells when the side panel stands beside another tab. */
export function watchTargetTab(onChange: (tabId: number) => void): void {
  if (wanted() !== null) return;
  void chrome.tabs.getCurrent().then((own) => {
    if (!own) chrome.tabs.onActivated.addListener(({ tabId }) => onChange(tabId));
  });
}
