import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

describe('make-kernel', () => {
  it('finds the committed bytes to be what the text compiles to', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(__dirname, 'make-kernel.mjs'), '--check'], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
