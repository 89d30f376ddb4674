import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firefoxManifest } from '../../extension/firefox-manifest.mjs';

const at = (name: string): string => join(__dirname, '../../extension', name);
const MANIFEST = JSON.parse(readFileSync(at('manifest.json'), 'utf8')) as Record<string, unknown> & { permissions: string[]; host_permissions: string[]; optional_host_permissions: string[]; description: string };
const LISTING = readFileSync(at('store/listing.md'), 'utf8');
/** What a store shows below the name. */
const SUMMARY_LIMIT = 132;

const part = (title: string): string => LISTING.split(/^## /m).find((text) => text.startsWith(`${title}\n`))?.slice(title.length).trim() ?? '';
const named = (title: string): string[] => [...part(title).matchAll(/^\| `([^`]+)` \| (.{20,}) \|$/gm)].map((m) => m[1] ?? '');

describe('the manifest', () => {
  it('asks for the least that filling needs', () => {
    expect([...MANIFEST.permissions].sort()).toEqual(['activeTab', 'identity', 'scripting', 'sidePanel', 'storage']);
    expect(MANIFEST.host_permissions).toEqual(['http://localhost/*', 'http://127.0.0.1/*']);
    expect(MANIFEST).not.toHaveProperty('content_scripts');
    expect(MANIFEST).not.toHaveProperty('externally_connectable');
    expect(MANIFEST).not.toHaveProperty('web_accessible_resources');
  });

  it('lets no page of the extension run or load anything foreign', () => {
    expect((MANIFEST['content_security_policy'] as Record<string, string>)['extension_pages']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; .*object-src 'none'$/);
  });

  it('has a description that a store takes', () => {
    expect(MANIFEST.description.length).toBeLessThanOrEqual(SUMMARY_LIMIT);
  });
});

describe('the store listing', () => {
  it('justifies exactly what the manifest asks for', () => {
    expect([named('Permissions'), named('Host permissions'), named('Optional host permissions')]).toEqual([MANIFEST.permissions, MANIFEST.host_permissions, MANIFEST.optional_host_permissions]);
  });

  it('says the same as the manifest when it names and sums up', () => {
    expect([part('Name'), part('Summary')]).toEqual([MANIFEST['name'], MANIFEST.description]);
  });

  it('states one purpose, a category, and pictures that are there', () => {
    const pictures = [...part('Screenshots').matchAll(/`([^`]+\.png)`/g)].map((m) => m[1] ?? '');
    expect([part('Single purpose'), part('Category')].every((text) => text.length > 10)).toBe(true);
    expect(pictures).toHaveLength(5);
    expect(pictures.map((file) => readFileSync(at(join('..', file))).subarray(1, 4).toString('latin1'))).toEqual(pictures.map(() => 'PNG'));
  });
});

describe('firefoxManifest', () => {
  const firefox = firefoxManifest(MANIFEST);

  it('takes out what only Chromium knows', () => {
    expect(['key', 'minimum_chrome_version', 'side_panel'].filter((name) => name in firefox)).toEqual([]);
    expect(firefox['permissions']).toEqual(['activeTab', 'scripting', 'storage', 'identity']);
  });

  it('runs the worker as an event page and shows the panel as popup and sidebar', () => {
    expect(firefox).toMatchObject({ background: { scripts: ['worker.js'] }, action: { default_popup: 'panel.html?popup' }, sidebar_action: { default_panel: 'panel.html' }, browser_specific_settings: { gecko: { id: expect.stringMatching(/^[^@]+@[^@]+$/) as string } } });
  });

  it('keeps everything else as it is', () => {
    for (const name of ['manifest_version', 'name', 'version', 'description', 'options_ui', 'host_permissions', 'optional_host_permissions', 'content_security_policy', 'icons']) expect(firefox[name]).toEqual(MANIFEST[name]);
  });
});
