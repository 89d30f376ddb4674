import { personioXml } from '@applywright/testing';
import { normalisePersonio, PersonioSource } from '../../personio.source';
import { personioPosition } from '../ats-rows';
import type { SourceCase } from '../source-case';

export const personioCase: SourceCase = {
  name: 'personio', make: (deps) => new PersonioSource(deps), normalise: normalisePersonio, row: personioPosition, payload: (positions) => ({ positions }), answer: personioXml, id: 'id', title: 'name', validates: true, unreadable: 'not_xml',
  wrongShapes: ['<rss version="2.0"><channel/></rss>', '<positions><position/></positions>'],
};
