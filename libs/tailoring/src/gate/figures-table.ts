/** Invented facts, and sentences about each that it proves (`yes`) or does not (`no`): figures, units, bounds, rates. */
export interface FigureCase {
  readonly fact: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export const FIGURE_CASES: readonly FigureCase[] = [
  {
    fact: 'Usher, Lantern Cinema, 2018-02 to 2020-06. Seated 60 guests a night; 12 screens.',
    yes: ['I seated sixty guests a night.', 'Seated 60 guests every night.', 'Seated 60 guests per night at Lantern Cinema.', 'Seated ６０ guests a night.', 'Seated more than 50 guests a night.', 'Seated nearly 61 guests a night.', 'Seated about 60 guests a night.', 'A dozen screens at Lantern Cinema.', 'Seated at most 60 guests a night.', 'Seated up to 60 guests a night.'],
    no: ['Seated 70 guests a night.', 'Seated more than 60 guests a night.', 'Seated 60 guests a week.', 'Seated 60 guests an hour.', 'Seated 16 guests a night.', 'Seated 600 guests a night.', 'Seated 12 guests a night.', '60 screens at Lantern Cinema.', 'Seated nearly 100 guests a night.', 'Seated hundreds of guests a night.', 'Seated 60 guests every second night.', 'Two dozen screens.', 'Seated less than 60 guests a night.', 'Half of the 12 screens.'],
  },
  {
    fact: 'Beekeeper, Heath Honey, 2016-04 to 2021-09. Up to 40 hives; over 900 jars a season; about 30 queens bred; nearly 200 visitors.',
    yes: ['Up to 40 hives at Heath Honey.', 'As many as 40 hives.', 'More than 900 jars a season.', 'Over 900 jars a season.', 'Upwards of 900 jars a season.', 'Around 30 queens bred.', 'Roughly thirty queens bred.', 'Almost 200 visitors.', 'Close to 200 visitors.', 'Over 800 jars a season.'],
    no: ['40 hives at Heath Honey.', 'Over 40 hives.', 'More than 30 hives.', '900 jars a season.', 'Over 1,000 jars a season.', '30 queens bred.', '200 visitors.', 'More than 200 visitors.', 'Up to 900 jars a season.', 'Under 900 jars a season.', 'Nearly 900 jars a season.', 'Over 900 jars a month.', 'At least 40 hives.', '35 hives.', 'More than 30 queens bred.'],
  },
  {
    fact: 'Cheesemaker, Alder Dairy, 2015-01 to 2019-12. Yield from 8.4 % to 9.6 %; returns cut by 12 %; losses from 9 tonnes to 3 tonnes.',
    yes: ['Yield rose from 8.4% to 9.6%.', 'Yield grew by 1.2 percentage points.', 'Cut returns by 12 percent.', 'Losses reduced by six tonnes.', 'Losses reduced by two thirds.', 'Losses fell from nine tonnes to three.', 'Losses reduced from 9,000 kg to 3,000 kg.', 'Reduced losses by more than 60 %.'],
    no: ['Yield rose by 1.2 %.', 'Yield rose from 8.4% to 9.9%.', 'Yield fell from 9.6% to 8.4%.', 'Cut returns to 12 %.', 'Cut returns by 21 percent.', 'Raised returns by 12 %.', 'Losses halved.', 'Losses reduced by three tonnes.', 'Losses reduced by 9 tonnes.', 'Losses rose from 3 tonnes to 9 tonnes.', 'Losses reduced to six tonnes.', 'Losses reduced by a third.', 'Yield doubled.', 'Losses from 9 kg to 3 kg.'],
  },
  {
    fact: 'Store Buyer, Kettle & Co, 2017-05 to present. Budget of £120k; turnover £2.4m a year; 3 suppliers → 7 suppliers; stock days 45 → 30.',
    yes: ['Budget of £120,000.', 'Budget of 120k pounds.', 'Budget of GBP 120k.', 'Turnover of 2.4 million pounds a year.', 'Suppliers from three to seven.', 'Four more suppliers.', 'Stock days reduced by a third, from 45 to 30.', 'Stock days reduced by 15.', 'Turnover above £2m a year.', 'Turnover of £2.4 million annually.'],
    no: ['Budget of £210k.', 'Budget of €120k.', 'Budget of £2.4m.', 'Turnover of £120k a year.', 'Turnover of £2.4m a month.', 'Budget of £120.', 'Budget of £120m.', 'Turnover of $2.4m a year.', 'Seven more suppliers.', 'Stock days reduced by half.', 'Stock days increased from 30 to 45.', 'Turnover above £3m a year.', 'Budget of £120k a month.', '45 suppliers.'],
  },
  {
    fact: 'Teacher, Larch School, 2014-09 to 2022-07. Classes of 28; department of 6 teachers; 4 trips; reading club twice a week.',
    yes: ['Classes of twenty-eight.', 'A department of six teachers at Larch School.', 'Four trips.', 'Reading club two times a week.', 'Reading club twice every week.'],
    no: ['A department of 28 teachers.', '28 teachers at Larch School.', 'Classes of 6.', '28 trips.', 'Six trips.', 'Reading club twice a day.', 'Reading club four times a week.', 'Reading club twice a month.', 'Daily reading club.', 'Classes of 82.', '28 classes.'],
  },
  {
    fact: 'Warehouse Clerk, Pike Storage, 2019-03 to 2023-08. Weekly stock count; monthly order of about €3,200; every second Saturday on late shift.',
    yes: ['A stock count every week.', 'Monthly order of around 3,200 euros.', 'Late shift every second Saturday.', 'Late shift every other Saturday.', 'Each month an order of roughly €3.2k.'],
    no: ['Daily stock count.', 'Monthly stock count.', 'Weekly order of about €3,200.', 'Monthly order of €3,200.', 'Late shift every Saturday.', 'Yearly order of about €3,200.', 'Stock count every day.', 'Late shift every third Saturday.', 'Monthly order of about €32,000.', 'Quarterly stock count.'],
  },
  {
    fact: 'Lift Mechanic, Steig GmbH, 2012-06 to 2019-02. Team of 5 mechanics; one of 8 on the night rota; trained 2 apprentices; 230 V and 400 V.',
    yes: ['Trained two apprentices.', 'In a team of five mechanics.', 'One of eight on the night rota.', '230 V and 400 V.', 'Worked at 0.4 kV.'],
    no: ['Trained 8 apprentices.', 'Trained five apprentices.', '400 kV.', 'Team of 8 mechanics.', 'Trained 5 mechanics.', 'Team of 2 mechanics.', '230 W.', 'Team of fifteen mechanics.', 'Supervised 8 on the night rota.'],
  },
  {
    fact: 'Nursery Nurse, Clover House, 2016-01 to 2021-12. 8-10 children aged 2 to 4; one-to-five ratio; 17 of 20 parents satisfied.',
    yes: ['8 to 10 children.', 'Eight to ten children.', 'Between 8 and 10 children.', 'Up to ten children.', 'Seventeen of twenty parents satisfied.', '85 % of parents satisfied.', 'More than 80 % of parents satisfied.'],
    no: ['10 children.', 'Eight children.', 'Nine children.', 'More than 10 children.', '18 children.', '20 parents satisfied.', '95 % of parents satisfied.', '10 to 12 children.', 'Every one of 20 parents satisfied.', '17 children.', 'All 20 parents satisfied.'],
  },
  {
    fact: 'Kitchen Porter, Gull Inn, 2020-02 to 2021-11. 12-hour shifts, 3 days a week; 450 plates a day; delivery time 90 minutes → 60 minutes.',
    yes: ['Twelve-hour shifts three days a week.', '450 plates daily.', 'Delivery time reduced by half an hour.', 'Delivery time from an hour and a half to one hour.', 'Delivery time reduced by a third.', 'Delivery time reduced by 30 minutes.', 'More than 400 plates a day.'],
    no: ['12-hour shifts 5 days a week.', '10-hour shifts.', '450 plates a week.', '450 plates an hour.', '4,500 plates a day.', 'Delivery time reduced by an hour.', 'Delivery time reduced to 30 minutes.', 'Delivery time halved.', 'Delivery time reduced by 60 minutes.', '3 plates a day.', 'Two-hour shifts.'],
  },
  {
    fact: 'Call Agent, Tide Mobile, 2019-01 to 2022-03. 55–60 calls per shift; rating 4.4/5; handling time 7:10 → 5:40 min; 2nd place in the sales contest, 2020.',
    yes: ['55 to 60 calls a shift.', 'Between 55 and 60 calls per shift.', 'Rating of 4.4 out of 5.', 'Handling time from 7:10 to 5:40 min.', 'Handling time reduced by a minute and a half.', 'Handling time reduced by 90 seconds.', 'Second place in the sales contest.', '2nd place in the 2020 sales contest.'],
    no: ['60 calls a shift.', '55 to 60 calls an hour.', '55 to 60 calls a day.', 'Rating of 4.8 out of 5.', 'Rating of 4.4 out of 10.', 'Handling time of 4:40 min.', 'Handling time reduced by two minutes.', 'Third place in the sales contest.', '1st place in the sales contest.', 'First place in the sales contest.', '65 calls a shift.'],
  },
  {
    fact: 'Bäcker, Ofenhaus, 2013-08 bis 2018-07. 30 Brote pro Stunde; Ausschuss von 7 % auf 3 %; 2,5 Tonnen Mehl; 1.200 Kunden.',
    yes: ['Dreißig Brote pro Stunde.', 'Ausschuss um vier Prozentpunkte reduziert.', 'Zweieinhalb Tonnen Mehl.', '1 200 Kunden.', 'Mehr als 1.000 Kunden.', 'Zwölfhundert Kunden.', 'Rund 30 Brote pro Stunde.', 'Ausschuss von 7 auf 3 Prozent.'],
    no: ['Dreizehn Brote pro Stunde.', '30 Brote pro Tag.', 'Ausschuss um vier Prozent reduziert.', 'Ausschuss um drei Prozentpunkte reduziert.', '25 Tonnen Mehl.', 'Zwölftausend Kunden.', '1,2 Kunden.', 'Über 1.200 Kunden.', 'Vierzig Brote pro Stunde.', 'Fast 30 Kunden.', 'Ausschuss von 3 % auf 7 %.'],
  },
  {
    fact: 'Gardener, Fern Park, 2011-03 to 2017-10. 2 hectares of beds; 300 m of hedge; 45 kg of seed; 1,500 litres of water; 16,000 m² of lawn.',
    yes: ['20,000 square metres of beds.', '0.3 km of hedge.', '45,000 g of seed.', '1,500 l of water.', '16,000 sqm of lawn.', '1.6 hectares of lawn.', 'Fifteen hundred litres of water.', '300 metres of hedge.'],
    no: ['2 acres of beds.', '300 km of hedge.', '45 tonnes of seed.', '1,500 ml of water.', '300 miles of hedge.', '2 hectares of lawn.', '45 lb of seed.', '300 litres of water.', '16,000 hectares of lawn.'],
  },
  {
    fact: 'Ward Clerk, St Anne Hospital, 2015-05 to 2018-05. 11 nurses and 4 carers; 22 beds; 9 of 12 audits passed.',
    yes: ['A team of fifteen: eleven nurses and four carers.', '22 beds.', 'Three quarters of audits passed.', '75 % of audits passed.', 'Nine out of 12 audits passed.', 'More than 20 beds.', 'Over two thirds of audits passed.'],
    no: ['15 nurses.', 'A team of sixteen: nurses and carers.', '12 audits passed.', '22 nurses.', '11 beds.', 'Four nurses and eleven carers.', '80 % of audits passed.', 'Half of audits passed.', 'Nine out of ten audits passed.'],
  },
  {
    fact: 'Sales Adviser, Mast Motors, 2016-02 to 2019-09. Sold 14 cars a month; revenue EUR 780k in 2018 (target EUR 700k); complaints halved; leads tripled.',
    yes: ['Sold fourteen cars a month.', 'Revenue of EUR 780,000 in 2018.', 'EUR 80k above target in 2018.', 'More than 11 % above target in 2018.', 'Complaints reduced by half.', 'Complaints reduced by 50 %.', 'Three times the leads.', 'Revenue of over €750k in 2018.'],
    no: ['Sold 40 cars a month.', 'Sold 14 cars a week.', 'Revenue of EUR 870,000 in 2018.', 'Revenue target of EUR 780k in 2018.', '20 % above target in 2018.', 'Complaints reduced by 15 %.', 'Leads doubled.', 'Revenue of $780k in 2018.', 'Revenue of EUR 780k in 2017.', 'EUR 80k below target in 2018.'],
  },
];
