export declare function firefoxManifest(manifest: Readonly<Record<string, unknown>>): Record<string, unknown>;
