// The trades of the sample boards as one list, for adverts made in thousands.
import { COUNTRIES } from '../boards/companies.mjs';
import construction from '../boards/material/construction.mjs';
import crafts from '../boards/material/crafts.mjs';
import engineering from '../boards/material/engineering.mjs';
import finance from '../boards/material/finance.mjs';
import french from '../boards/material/french.mjs';
import germanServices from '../boards/material/german-services.mjs';
import germanTrades from '../boards/material/german-trades.mjs';
import hospitality from '../boards/material/hospitality.mjs';
import hr from '../boards/material/hr.mjs';
import law from '../boards/material/law.mjs';
import logistics from '../boards/material/logistics.mjs';
import marketing from '../boards/material/marketing.mjs';
import nursing from '../boards/material/nursing.mjs';
import publicService from '../boards/material/public.mjs';
import sales from '../boards/material/sales.mjs';
import science from '../boards/material/science.mjs';
import software from '../boards/material/software.mjs';
import spanish from '../boards/material/spanish.mjs';
import support from '../boards/material/support.mjs';
import teaching from '../boards/material/teaching.mjs';

export { COUNTRIES };
export const TRADES = [
  construction, crafts, engineering, finance, french, germanServices, germanTrades, hospitality, hr, law, logistics, marketing, nursing, publicService, sales, science, software, spanish, support, teaching,
].flat().map((trade) => ({ ...trade, language: trade.language ?? 'en' }));
