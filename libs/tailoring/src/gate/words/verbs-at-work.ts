/** More of what a verb proves (see verbs.ts for the notation). */
export const VERBS_AT_WORK = `
trap shoot hunt
fish > catch
net trawl > fish
smoke cure salt > preserve
can bottle jar > fill
age mature
knead shape proof > dough bake
ice frost decorate > cake
maintain maintenance
decide decision
grow growth
produce production
reduce reduction
introduce introduction
analyse analysis analytics
expand expansion
describe description
apply application
migrate migration
move migrate
deliver delivery
sell sale sold
choose choice select selection
lose loss
weigh weight
fly flight
succeed success
fail failure
store storage
measure measurement
respond response
receive receipt reception
advise advice adviser
believe belief
prove proof
practise practice
build building
know knowledge
publish publication
present presentation
negotiate negotiation
renew renewal
approve approval
remove removal
survive survival
arrive arrival
propose proposal
refer referral
arrest detain
chef > cook kitchen
cook > kitchen chef
baker > bake baking bakery
driver > drive driving road
translator > translate
editor > edit
writer author > write
teacher > teach taught
trainer > train
buyer > buy purchase
seller > sell sale sold
guide > tour
mentor > mentoring
wholesale > supply sell deliver
supply > sell
pay paid payroll
renew extend
lead > guide
win winner
bronze silver gold medal prize award winner > win medal won award place
wholesaler > wholesale
visit account territory > customer client
sales seller representative counter retail > customer client
evaluate > test try
adopt introduce
decline reject > adopt
select choose pick
create write > produce
reduce lower cut decrease drop trim shrink lessen diminish curb slash fall
reduce lower cut decrease drop fall > less fewer down
shorten > reduce cut quicker faster
halve > reduce cut lower
speed accelerate > faster quicker improve
increase raise grow boost rise lift up climb growth
double triple > increase raise grow
improve better enhance
refine optimise optimize strengthen upgrade modernise > improve
make > create produce prepare
create > make produce prepare
produce manufacture > make create
manufacture fabricate > produce build make
build construct > make create produce develop
build > construct develop
develop > create make build produce prepare
program code > develop write build create implement
implement > introduce rollout launch build apply
assemble > build make
craft > make create produce
set-up setup > create install start introduce
bake > make prepare produce cook
cook > prepare make produce
brew roast ferment distil > make produce prepare
brew brewer ale > beer
sew stitch knit weave > make produce
carve forge cast mould print > make produce
design > create plan draft develop
plan > prepare design organise schedule
schedule > plan organise arrange book
draft > write prepare plan
write > author compose draft prepare produce create document
author compose > write create
compile > prepare make create write collect gather
draw > sketch prepare make create
draw sketch > design
maintain service upkeep > look care keep
maintain > service upkeep
service > maintain
repair fix mend
repair fix mend > restore service
overhaul refurbish restore recondition > repair service
rebuild > build repair
renovate refurbish restore
troubleshoot diagnose > identify find solve trace
fit install mount
connect wire hook
wire > install connect
replace exchange swap renew change
dismantle disassemble
adjust > set tune
calibrate > adjust set check
tune > adjust set
train teach instruct coach school educate
train teach instruct coach tutor precept > mentor guide
mentor > coach guide train support advise
tutor precept onboard lecture > teach train coach instruct
onboard > train introduce
lecture > teach speak present
induct > train introduce onboard
demonstrate > show present explain
check inspect examine control
inspect test verify examine control > check
inspect > examine
verify > confirm check
test > try check examine
audit > check review examine inspect
review > check examine read
assess evaluate appraise rate
assess evaluate > review examine check
mark grade > assess correct evaluate
care look tend
treat nurse tend > care look
answer reply respond
resolve solve settle
resolve solve > handle answer clear close
process > handle
sell retail > sale
sell retail > vend
buy purchase procure
order source > buy purchase procure acquire
buy purchase > order source acquire
organise organize arrange coordinate
organise organize arrange coordinate > plan schedule
run operate > use work
run > operate
speak talk give > presentation talk
operate > use run work
host > organise run welcome hold
start begin commence
open launch found > start
join > start enter
finish complete conclude
close > finish complete
`;
