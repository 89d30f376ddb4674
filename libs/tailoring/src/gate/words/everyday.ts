/** Everyday words for what facts name in the terms of a trade, never stronger than these (see verbs.ts for the notation). */
export const EVERYDAY = `
pupil student learner trainee apprentice > cohort learner youngster child
child toddler infant baby > youngster kid little
year class form tutor-group > cohort pupil student
customer client guest visitor shopper diner > public clientele custom caller
patient resident client tenant service-user > people individual case
driver cook nurse agent clerk technician engineer operator cleaner carer waiter mechanic fitter analyst designer developer planner picker packer electrician plumber teacher assistant trainer dispatcher > colleague staff people hand member
colleague teammate > fellow hand other peer
volunteer > helper hand unpaid
manager head director owner principal > boss superior management
supplier vendor > partner trader wholesaler
dispense > fill give hand issue supply
rewrite revise redraft > rework redo redraft overhaul revision rewritten
rework > rewrite redo
cover > stand deputise
deputise > stand cover fill step
depute deputy deputise > cover stand step
fall drop decrease decline shrink > shorter short lower smaller down quicker slimmer leaner
wait > queue delay
queue > wait line
rise grow increase climb > higher bigger larger up taller
shorten reduce cut fall > brief short quick
speed > quick fast rapid brisk
onshore > land
end stop close > finish halt shut fold wind cease over
start begin open launch create found > setup
start begin open launch > kick begin open off set
setup found establish start > found create launch begin initiate start establish
set > found
pass complete > clear finish through
fail > unsuccessful short
expire lapse > out stale old
renew > extend refresh
win > land secure gain
raise collect > bring generate gather
donate give > gift donation proceeds charity
sell > shift sale trade retail
buy order purchase > source bring procurement acquisition
teach > class lesson classroom instruction tuition
train coach mentor > teach show instruction induct guidance
present lecture speak > talk speech audience address
answer > field take respond reply
process > handle work put through
prepare > ready put draw make
draw > draft sketch prepare write
repair mend fix > put right
inspect check examine audit > look go over scrutiny inspection vet
test trial > try check out
translate interpret > render
count > tally stock
measure > gauge
analyse study examine > look explore pore sift
interview > speak talk conversation
publish > print appear out
recruit hire > take bring appoint find staff
negotiate > settle strike bargain agree
write draft > pen put compose author text
cook > prepare dish kitchen food meal stove
bake > oven bread
serve > wait table
clean > tidy
drive > wheel road steer
care nurse > look tend
treat > see look therapy treatment
monitor track > watch eye follow
resolve solve > settle sort clear
migrate > move bring switch carry
replace > swap change
introduce launch rollout > bring start usher
design > draw plan shape
build construct make > put create
supervise oversee > watch charge
plan > map schedule lay
organise arrange > put hold stage host
lead head > charge front helm
manage > charge
rent lease > let
deliver transport > bring take drop
load unload > fill empty
pack > box wrap
pick > gather choose select
stock stocktake inventory > shelf store
invoice bill > charge bookkeep
reconcile > match tally
file archive > store sort
record log document chart > note write enter
digitise scan > digital electronic computer
automate > automatic script
code program develop > write build
deploy release > ship live
photograph > shoot picture camera
film > shoot camera
edit > cut trim revise
paint decorate > brush coat
weld solder > join torch
install fit mount > put
wire rewire > cable electric
plant sow > grow
prune trim > cut
harvest > pick crop
milk > dairy
breed raise rear > bring
groom shear > trim
vaccinate inject > jab shot
assess appraise > weigh judge gauge evaluation
mark grade > correct score
proofread > check read
survey > poll question measure
moderate chair > lead
facilitate > run
liaise coordinate > touch contact link between
patrol guard > watch keep
evacuate rescue > save
welcome greet > receive
reserve book > reservation booking
cancel > call off
complain complaint > grievance gripe unhappy
return > give back sent
injury accident > hurt incident
error mistake fault defect > wrong slip
loss shrinkage waste > lost wastage throw
turnover revenue sale > taking takings
proceeds > money income raised
budget > money purse spend
wage pay salary > payroll earn
fee charge price > cost
grant funding > money fund
rota roster shift > schedule staffing
meeting > session gathering
workshop seminar course > session training class learning
conference fair exhibition > event
night > overnight
weekend saturday sunday > weekend
morning evening afternoon > day
season summer winter spring autumn > month
quarter > month
surgery operation theatre > surgical operate
ward unit > hospital bed
clinic surgery practice > health
shop store branch supermarket > retail
restaurant cafe bistro canteen pub inn > hospitality eatery kitchen catering
hotel hostel guesthouse > hospitality
school academy college > education classroom
kindergarten nursery creche > early childcare
warehouse depot > storage logistics
farm dairy orchard vineyard > agriculture land rural
garden nursery park > green outdoor
factory plant mill works > manufacturing industrial production
garage workshop > workshop
office > desk
laboratory lab > bench scientific
studio > creative
charity > voluntary nonprofit
council ministry authority municipality > public government
court law solicitor > legal
bank insurer > financial finance
airline airport > aviation
port harbour shipyard vessel > maritime marine sea
railway train tram > rail
bus coach tram > passenger public
taxi > passenger
lorry truck van hgv > haulage road goods
museum gallery > culture heritage art
theatre stage > performance
newspaper magazine radio > press media journalism
website page app > digital online web
house flat home > residential domestic property
bridge road tunnel > civil infrastructure
medicine drug prescription > pharmaceutical medication
wound dressing > care
fish seafood > fish
meat poultry > butchery
bread cake pastry > baking
wine beer spirit > drink alcohol
flower bouquet > floral
cloth fabric garment > textile
wood timber joinery > woodwork wooden carpentry
steel iron metal > metalwork metal
stone brick > masonry
glass > glazing
paper print > printed
fluent native bilingual > speak
spreadsheet excel > spreadsheet
minibus van car > drive
licence permit > permit allow entitle legal
valid > current good run
certificate card licence permit registration > hold carry ticket paper credential
sous deputy assistant > deputy second
commis apprentice trainee junior > start beginner
half > part
postpone defer delay shelve > postpone defer delay
await pending > wait
plan coordinate arrange schedule host setup > organise organised organising
radio television broadcaster > station
railway bus fire police > station
alone > own myself unsupervised solo independent
author co-author paper > publish publication
decline reject refuse fail > unsuccessful
bug report ticket fault > file log raise
freelance freelancer trader contractor > selfemployed
guest visitor audience spectator > draw attract attend attendance
apply application > pending wait
primary secondary academy > school
`;
