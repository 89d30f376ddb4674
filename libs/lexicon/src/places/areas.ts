import { fold } from '../text/fold';

const list = (codes: string): readonly string[] => codes.split(' ');
const EU = list('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK');
const EUROPE = [...EU, ...list('GB CH NO IS LI RS BA ME MK AL XK UA MD TR AD MC SM')];
const MIDDLE_EAST = list('AE SA QA KW BH OM YE IQ IL JO LB PS SY IR TR EG');
const GULF = list('AE SA QA KW BH OM');
const AFRICA = list('DZ AO BJ BW BF BI CF GQ GW KM ST CM CV TD CD CG CI DJ EG ER ET GA GH GM GN KE LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS SZ TG TN TZ UG ZA ZM ZW');
const SOUTH_AMERICA = list('AR BO BR CL CO EC GY PE PY SR UY VE');
const CENTRAL_AMERICA = list('BZ CR GT HN NI PA SV');
const CARIBBEAN = list('BB BS CU DO HT JM PR TT');
const LATAM = [...SOUTH_AMERICA, ...CENTRAL_AMERICA, 'MX', 'CU', 'DO', 'PR'];
const NORTH_AMERICA = list('US CA MX');
const SOUTH_EAST_ASIA = list('BN ID KH LA MM MY PH SG TH VN');
const ASIA = [...SOUTH_EAST_ASIA, ...list('CN HK TW MO JP KR MN IN PK BD LK NP BT MV KZ UZ KG TJ TM AF')];
const OCEANIA = list('AU NZ FJ PG');

/** Sets as employers commonly mean them, not as law. */
const AREAS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  eu: EU, 'european union': EU, 'europaische union': EU, 'union europeenne': EU, 'union europea': EU, eea: [...EU, 'IS', 'LI', 'NO'], 'european economic area': [...EU, 'IS', 'LI', 'NO'], 'eu/eea': [...EU, 'IS', 'LI', 'NO'], ewr: [...EU, 'IS', 'LI', 'NO'],
  europe: EUROPE, europa: EUROPE, european: EUROPE, emea: [...new Set([...EUROPE, ...MIDDLE_EAST, ...AFRICA])], africa: AFRICA, 'middle east': MIDDLE_EAST, mena: [...new Set([...MIDDLE_EAST, ...list('DZ LY MA TN SD')])], gcc: GULF, gulf: GULF,
  dach: list('DE AT CH'), 'd-a-ch': list('DE AT CH'), benelux: list('BE NL LU'), nordics: list('DK SE NO FI IS'), nordic: list('DK SE NO FI IS'), 'nordic countries': list('DK SE NO FI IS'), scandinavia: list('DK SE NO'), baltics: list('EE LV LT'), iberia: list('ES PT'), 'uk&i': list('GB IE'), 'uk & i': list('GB IE'), 'uk and ireland': list('GB IE'), 'uk & ireland': list('GB IE'),
  cee: list('BG CZ EE HR HU LT LV PL RO SI SK RS BA ME MK AL UA MD'), 'eastern europe': list('BG CZ EE HR HU LT LV PL RO SI SK RS BA ME MK AL UA MD'), 'central and eastern europe': list('BG CZ EE HR HU LT LV PL RO SI SK RS BA ME MK AL UA MD'), 'western europe': list('AT BE CH DE DK ES FI FR GB IE IS IT LU NL NO PT SE'), 'southern europe': list('ES PT IT GR MT CY HR SI'),
  'north america': NORTH_AMERICA, nordamerika: NORTH_AMERICA, 'south america': SOUTH_AMERICA, 'central america': CENTRAL_AMERICA, 'latin america': LATAM, latam: LATAM, latinoamerica: LATAM, 'america latina': LATAM, caribbean: CARIBBEAN,
  apac: [...ASIA.filter((code) => !list('KZ UZ KG TJ TM AF').includes(code)), ...OCEANIA], 'asia pacific': [...ASIA, ...OCEANIA], 'asia-pacific': [...ASIA, ...OCEANIA], asia: ASIA, asien: ASIA, sea: SOUTH_EAST_ASIA, 'southeast asia': SOUTH_EAST_ASIA, 'south east asia': SOUTH_EAST_ASIA, 'south-east asia': SOUTH_EAST_ASIA, asean: SOUTH_EAST_ASIA, oceania: OCEANIA, anz: list('AU NZ'),
}));

/** The countries of an area name that adverts use ("EU", "DACH", "EMEA", "LATAM"), else null: "Americas" is as often the time zones as the two continents. */
export const countriesOfArea = (text: string): readonly string[] | null => AREAS.get(fold(text).replace(/\s+/g, ' ').trim()) ?? null;
