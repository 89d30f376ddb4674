/** Things and properties of work: what a word of a fact proves (see verbs.ts for the notation). */
export const THINGS = `
report article paper requirement script rota roster letter recipe documentation newsletter minutes shorthand statement blog post column essay thesis software service > write written
statistics report minutes rota payroll accounts return > prepare prepared
percent > points
nps > points
stainless duplex > steel
flow > process
usd > us
basic simple
high > higher
news media press
dbs > check clearance
colleague > coworker
sek > swedish krona kronor
nok > norwegian krone kroner
dkk > danish krone kroner
eur euro
usd > dollar dollars
gbp > pound pounds
chf > swiss franc francs
pln > polish zloty
cardiac heart
renal kidney
flower > floral
florist > flower floral flowers
vehicle > transport
car van bus lorry truck hgv coach minibus tram taxi ambulance tractor forklift > vehicle
lorry truck hgv
car automobile
bicycle bike
ship vessel
ferry trawler tanker yacht barge boat > ship vessel boat
trawler > fishing
aircraft plane airplane aeroplane
boeing airbus helicopter > aircraft
train locomotive > rail railway
railway rail railroad
lathe mill press grinder drill excavator crane loom conveyor harvester digger > machine machinery equipment
machine > machinery equipment
machinery > machine equipment
forklift crane tractor excavator > machinery machine equipment
boiler pump compressor turbine generator > equipment machine
tool device instrument > equipment
dog cat rabbit > pet animal
cow cattle sheep goat pig horse hen chicken calf ewe lamb > animal livestock
hen chicken turkey duck > poultry bird
cow cattle
bee hive colony > beekeeping
fruit apple pear cherry grape berry plum > fruit
tomato potato carrot cabbage onion lettuce > vegetable produce
rose tulip bouquet > flower
tree shrub hedge > plant
bread roll baguette > bakery
cake pastry dessert > sweet
meal lunch dinner breakfast dish cover > food meal
menu > dishes
drink cocktail wine beer coffee > beverage drink
garment dress suit coat > clothing clothes garment
wedding > bride bridal event
bridal > bride wedding
conference exhibition fair festival concert wedding party > event
workshop seminar > event
exhibition > show
painting sculpture > art artwork
novel book magazine newspaper article > text publication
article report essay > text
newspaper magazine > press media
film movie
song > music
letter email report invoice contract > document
manual handbook guide
manual handbook > document instructions
report > document
invoice bill
invoice receipt > document
record log register
spreadsheet > table excel
excel word powerpoint > office
minutes > notes
contract agreement
policy rule guideline
ticket request query enquiry inquiry question > request enquiry case
enquiry inquiry query question
complaint > problem issue
call-out callout > visit job call
call > phone telephone
order > purchase
parcel package
parcel package letter > post mail
goods merchandise wares
goods > products items
product item article
object piece item
part component
material supplies
stock inventory
waste > rubbish scrap
error mistake
defect fault flaw
fault defect bug error mistake > problem issue
bug defect
downtime outage > stoppage interruption
accident incident
accident injury > incident
delay > late lateness wait
delay latency
wait waiting
complaint grievance
result outcome
rate share proportion ratio percentage
score rating
target goal objective
budget > money finance funds
revenue turnover
revenue turnover sales > income business
donation gift > funds
salary wage pay payroll
pay payroll payment
price cost
cost expense expenditure spending
costs > budget
loan credit
tax > fiscal
fraction half > part
programme program scheme
curriculum syllabus
timetable schedule rota roster
shift > duty
rota roster > schedule plan
meeting > discussion
procedure process
protocol > procedure
`;
