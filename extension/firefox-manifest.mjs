/**
 * The manifest as Firefox takes it: an event page instead of a service worker, the same page as popup of the icon and
 * as sidebar instead of a side panel, an id of its own, and nothing that only Chromium knows.
 * @param {Record<string, any>} manifest
 * @returns {Record<string, any>}
 */
export function firefoxManifest(manifest) {
  const { minimum_chrome_version: _minimum, key: _key, side_panel: panel, background, permissions, action, ...rest } = manifest;
  return {
    ...rest,
    background: { scripts: [background.service_worker] },
    action: { ...action, default_popup: `${panel.default_path}?popup` },
    sidebar_action: { default_panel: panel.default_path, default_title: rest.name, default_icon: rest.icons, open_at_install: false },
    permissions: permissions.filter((/** @type {string} */ name) => name !== 'sidePanel'),
    // Event pages, `storage.session` and optional host permissions are there since 128.
    browser_specific_settings: { gecko: { id: 'extension@applywright.example', strict_min_version: '128.0' } },
  };
}
