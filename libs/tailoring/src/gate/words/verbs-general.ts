/** More of what a verb proves (see verbs.ts for the notation). */
export const VERBS_GENERAL = `
expire lapse
decline reject refuse
suggest propose pitch recommend
propose suggest > idea
introduce launch rollout
introduce launch rollout > start bring implement establish setup
establish > setup start introduce create
move transfer relocate
migrate > move transfer port
automate > script
analyse analyze > examine study assess evaluate review
study research investigate > examine analyse explore
investigate > check research
calculate compute
estimate > calculate assess
count > number tally check
monitor track watch
monitor track > observe check follow
observe > watch monitor
record log document note register
log record > enter track keep note write
chart > document record log write
catalogue catalog > record register list document enter
archive > store file keep
file > store keep sort archive
store keep
sort > order arrange
clean > wash wipe
wash wipe scrub sweep mop disinfect sanitise sterilise polish > clean
deliver > bring transport supply carry drive
transport carry haul
transport haul > move deliver
ship dispatch send
load unload > move
pack package wrap
pick collect gather
collect gather > pick fetch
fetch > bring collect
supply > provide deliver
grow cultivate
plant sow > grow cultivate
prune trim
harvest > pick gather collect
mow > cut
fell > cut
breed rear raise
feed > care look tend
milk shear groom walk > care
translate interpret > render
publish > release issue write
present > show talk speak give
speak talk
explain > show describe teach
advise counsel
advise counsel > support guide help consult
consult > advise
guide > lead support advise
help assist support aid
contribute participate
contribute > help support work part
participate > part
collaborate cooperate
collaborate cooperate > work together
liaise > communicate coordinate contact work collaborate
coordinate > liaise
greet welcome
serve > attend wait
hire recruit
hire recruit > employ
interview > speak question ask meet
negotiate > agree discuss
win > earn receive gain award
award > win receive
pass > complete
graduate > complete finish degree
graduation degree graduate
weld solder braze > join
detect find spot identify discover
prevent avoid
protect guard secure
patrol > guard check
escort accompany
drive > operate steer travel
pilot fly
sail > navigate
administer dispense > give
inject > give administer
photograph shoot > picture photo
film shoot > record video
edit > revise correct change
proofread > check read correct edit
rewrite revise > write edit update change
update > revise change refresh
translate > translation
perform > play
sing play dance act > perform
rehearse > practise prepare
report > inform notify tell record document note
notify inform > tell
contact call phone
call phone telephone
email > write contact
invoice bill
reconcile > match check balance
balance > reconcile
settle > pay
forecast project predict
invest > spend
save > cut reduce
earn > receive
demolish > remove
remove > take
dig excavate
lay > fit install place
tile plaster render paint decorate > finish
paint > decorate coat
measure survey > check
escalate > pass forward
triage > assess prioritise sort
prioritise prioritize
decorate > design
merge combine
split divide
visit > see travel attend
attend > visit participate join part
travel > visit
supervise oversee manage lead > look coordinate guide
manage > handle organise
staff crew man > work
host welcome > receive
rent lease hire
inspect visit > see
raise > collect
fundraise > raise collect
moderate > lead chair
facilitate moderate > run hold
score rate > mark
cater > serve cook provide
clear > remove
restock replenish refill > stock fill
style > dress cut
massage > treat
screen filter
negotiate > bargain
plan > intend
book > plan schedule reserve
register enrol enroll
apply > use
adopt > introduce use
comply follow adhere
train > train-up
volunteer > help work
rescue > save help
respond attend
configure > setup install adjust set
deploy > release install rollout launch
release > publish launch deploy
host > run
refactor > rewrite restructure improve
debug > fix troubleshoot
integrate > connect
query > search
restructure reorganise reorganize
simplify streamline
simplify streamline > improve
standardise standardize unify
digitise digitize
digitise > scan
cooper > work
`;
