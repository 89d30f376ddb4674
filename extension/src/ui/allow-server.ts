/** Servers elsewhere need the person's consent to be reached; asked for while the click is fresh. What is no address is left to the worker to refuse. */
export async function allowServer(address: string): Promise<boolean> {
  const text = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(text)) return true;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return true;
  return chrome.permissions.request({ origins: [`${url.protocol}//${url.hostname}/*`] });
}

export const NOT_ALLOWED = 'Without this permission the extension cannot reach your server.';
