/**
 * The tab that is to be filled: `?tab=` in the address, else beside a side panel the active tab of the window,
 * else (the panel stands in a tab of its own) the ordinary tab that was looked at last.
 */
export async function findTargetTab(): Promise<number | null> {
  const wanted = new URLSearchParams(location.search).get('tab');
  if (wanted !== null && /^\d+$/.test(wanted)) return Number(wanted);
  const own = await chrome.tabs.getCurrent();
  const tabs = await chrome.tabs.query(own ? {} : { active: true, currentWindow: true });
  const others = tabs.filter((t) => t.id !== undefined && t.id !== own?.id && !(t.url ?? '').startsWith('chrome'));
  others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return others[0]?.id ?? null;
}

/** Tells when the side panel stands beside another tab or the page was left. */
export function watchTargetTab(onChange: (tabId: number) => void): void {
  if (new URLSearchParams(location.search).has('tab')) return;
  void chrome.tabs.getCurrent().then((own) => {
    if (own) return;
    chrome.tabs.onActivated.addListener(({ tabId }) => onChange(tabId));
    chrome.tabs.onUpdated.addListener((tabId, change, tab) => {
      if (change.status === 'complete' && tab.active) onChange(tabId);
    });
  });
}
