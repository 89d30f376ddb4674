import { fold } from '@applywright/lexicon';

/** Words that stand in every other advert or CV. They are cheap from the first posting on, before the collection is large enough to tell. */
const COMMON = `experience work working team role job skills years company position responsibilities requirements knowledge strong ability support new excellent good help join looking
opportunity environment business customers clients people including ensure related provide within across required preferred plus degree day time full part well high based development
management manage make using use understanding growth benefits salary offer apply candidate candidates equal employer employment status age gender race religion disability national origin
sexual orientation veteran protected regardless diverse inclusive culture health insurance paid vacation holidays flexible great best world global mission values want need know like build
create drive lead deliver maintain develop working closely responsible duties daily needs level various multiple proven demonstrated minimum ideal successful senior junior lead us we're you'll what's
erfahrung kenntnisse aufgaben profil bieten suchen unternehmen team stelle bereich arbeiten mitarbeiter kollegen moglichkeiten bewerbung freuen gute sehr abgeschlossene ausbildung studium
bereits idealerweise vergleichbare entwicklung umfeld profil anforderungen flexible arbeitszeiten urlaubstage experience poste entreprise profil equipe missions recherche competences
experiencia empresa puesto equipo trabajo ofrecemos requisitos buscamos`;
const BACKGROUND = new Set(COMMON.split(/\s+/).map(fold));

/** As if this many postings were known already; with more postings than that the collection speaks for itself. */
export const PRIOR_POSTINGS = 100;
const SHARE_OF_COMMON = 0.4;
const SHARE_OF_OTHERS = 0.005;
/** In how many of the prior postings a word is taken to stand. */
export const priorCount = (word: string): number => PRIOR_POSTINGS * (BACKGROUND.has(word) ? SHARE_OF_COMMON : SHARE_OF_OTHERS);
