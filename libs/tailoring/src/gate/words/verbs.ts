/**
 * What a verb of a fact proves. `a b c`: each stands for the others. `a b > c d`: a or b proves c and d, never
 * the other way round ("repaired" proves "worked on", "checked" does not prove "tested"). Base forms; inflection
 * and the nouns of a verb meet by their stem.
 */
export const VERBS = `
down > reduce lower cut decrease
up > increase raise
pick > order
move > migration migrate
oncall > pager
devops administrator sysadmin > operations
order > source sourcing
take > accept
drive driver > wheel
deputy deputise deputize > deputise deputize stand-in cover substitute
stand-in substitute > deputise cover replace
cover > replace
repeat repetition recurring
renovation retrofit > renovate convert modernise refurbish
convert conversion
retrofit > refit upgrade
revise revision > change update rework
rework revise
draft > text
redesign > design change
relaunch > launch
reopen > open
handle treat process > deal
fill > complete
score > reach achieve
reach achieve attain
exceed surpass beat outperform
exceed surpass beat > reach achieve above
meet > reach
hit > reach
submit hand-in file > send
apply > submit
accept admit > take
nominate > propose suggest
elect > choose vote
appoint > hire name
promote > advance
qualify > pass train
specialise specialize > focus
certify > qualify
inspect survey > assess
survey > measure map
code > program
typeset layout > design
record film > shoot
mix blend stir
slice chop dice > cut prepare
grill fry roast boil steam bake > cook prepare
fillet bone butcher > cut prepare
plate garnish > serve prepare
pour > serve
taste > try
greet seat > welcome
reserve book
iron press
dye bleach tint > colour
trim cut style blow-dry > hair
shave trim
sand grind polish > smooth finish
drill cut saw > work
screw bolt rivet glue > join attach fix
attach fasten
lift hoist > raise move
lower hoist > move
haul tow pull
steer navigate
dock moor berth
refuel fuel
board > passenger
evacuate > move
extinguish > fire
bandage dress > wound care
vaccinate immunise inoculate > inject treat
anaesthetise > anaesthesia
intubate ventilate > treat
diagnose > assess examine
refer > send
discharge > release
admit admission
rehabilitate > treat
comfort console > support
supervise > oversee watch
invigilate > supervise exam
examine mark > exam
enrol > register
tutor > lesson
explain present > teach
research > look
interview survey > ask
collate compile > collect
encode code > enter
enter input type
enter > record
transcribe > write type
index tag classify categorise categorize sort
classify categorise > order
lend loan
lend loan > give issue
issue > give lend
shelve > sort
acquire purchase
exhibit display show
restore conserve preserve
conserve preserve > restore keep care
excavate dig
curate > organise select
appraise value
insure > cover
underwrite > assess
claim > request
litigate > sue represent
represent defend > act
draft review > read
notarise witness > sign
arbitrate mediate
mediate > negotiate settle
lobby campaign
campaign > promote
promote advertise market
advertise market > promote
post publish
audit > control
bill invoice charge
collect recover > receive
pay settle
trade > buy sell
lease let rent
broker > negotiate arrange
tender bid
tender > offer
pitch present
acquire win gain
retain keep
renew extend prolong
upsell > sell
merchandise > display
stocktake inventory
pick pack
palletise stack > pack load
load > fill
dispatch send
track trace
provision > setup
secure harden protect
back-up backup
restore recover
monitor > watch alert
containerise docker
containerise > docker container
optimise tune
optimise > speed
refactor > clean
prototype > design build
wireframe sketch > design
animate render > design
illustrate > draw
compose arrange > music
conduct > lead run carry
direct > lead
produce > run
cast > choose
rig > set
sow plant
weed hoe > garden
fertilise irrigate water > care
spray treat
herd drive
calve lamb farrow foal > birth
slaughter butcher
thin prune
saw fell > cut
`;
