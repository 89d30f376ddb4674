// The layout families of both sets and how a batch of CVs is put together.
import * as developEn from './content/develop-en.mjs';
import * as developWest from './content/develop-west.mjs';
import * as developWorld from './content/develop-world.mjs';
import * as heldOutWest from './content/held-out-west.mjs';
import * as heldOutWorld from './content/held-out-world.mjs';
import { random } from './person.mjs';
import { goldOf, makeView } from './view.mjs';
import national from './html/develop-national.mjs';
import classic from './html/develop-classic.mjs';
import designed from './html/develop-designed.mjs';
import traps from './html/develop-traps.mjs';
import developTypst from './typst/develop.mjs';
import developDocx from './docx/develop.mjs';
import forms from './html/held-out-forms.mjs';
import unseen from './html/held-out-designed.mjs';
import heldOutTypst from './typst/held-out.mjs';
import heldOutDocx from './docx/held-out.mjs';

/** `develop` is what the parser is worked on with; `held-out` shares no family and no person with it and is only measured. */
export const SETS = {
  develop: { families: [...national, ...classic, ...designed, ...traps, ...developTypst, ...developDocx], pools: { ...developEn, ...developWest, ...developWorld } },
  'held-out': { families: [...forms, ...unseen, ...heldOutTypst, ...heldOutDocx], pools: { ...heldOutWest, ...heldOutWorld } },
};

const keyOf = (family) => `${family.id}${family.renderer === 'docx-pdf' ? '-office' : ''}`;
const hash = (text) => [...text].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) >>> 0, 7);

/**
 * The CVs of a set: family by family in turn, languages rotating within a family.
 * @returns rows `{id, family, language, renderer, view, gold}` in the order of generation
 */
export function plan(set, count, seed, only, renderers) {
  const { families, pools } = SETS[set];
  const used = families.filter((f) => (!only || only.includes(f.id)) && (!renderers || renderers.includes(f.renderer)));
  return Array.from({ length: count }, (_, i) => {
    const family = used[i % used.length];
    const round = Math.floor(i / used.length);
    const language = family.langs[(hash(keyOf(family)) + round) % family.langs.length];
    const r = random((hash(`${keyOf(family)}/${round}`) ^ Math.imul(seed, 0x9e3779b1)) >>> 0);
    let view = makeView(family, language, pools, r);
    for (let tries = 0; family.when && !family.when(view) && tries < 20; tries++) view = makeView(family, language, pools, r);
    family.prepare?.(view);
    const gold = goldOf(view, family);
    return { id: `${set === 'develop' ? 'd' : 'h'}${String(i).padStart(3, '0')}-${keyOf(family)}`, family, language, view, gold: family.gold ? family.gold(gold, view) : gold };
  });
}
