/** Spellings, forms and weaker ways of saying a word of a fact (see follows-people.ts); `a b` goes both ways. */
export const FOLLOWS_WORDS = `
program programme
programs programmes
catalog catalogue
center centre
theater theatre
labor labour
tire tyre
check cheque
mold mould
plow plough
gray grey
draft draught
curb kerb
story storey
enrolment enrollment
fulfil fulfill
jewelry jewellery
license licence
practice practise
defense defence
traveler traveller
counselor counsellor
modeling modelling
anesthesia anaesthesia
aluminum aluminium
specialty speciality
maths math mathematics
licenced licensed
adviser advisor
shop workshop store
shop store > premises
production productions show shows
alone unsupervised
alone independently > alone
unsupervised > alone
part-time > reduced
full-time > full post
mother-tongue mothertongue native
yearly annual annually > year
good > decent
used uses use > user using
knows know > knowledge
limited basic little beginner some once only occasional > limited
viewing view views > reading
presented present presentation > talk
wrote written write author authored > writing author
helped assisted supported > help support assistance
lent lend > gave
co-wrote co-authored co-organised > co wrote together
took takes > taken
attended attends > attendance
expires expiry expired renewal renew valid > expire renewal renew renewed runs
not-renewed lapsed expired > expired former
renewed > renewal
withdrew dropped-out abandoned unfinished incomplete discontinued > left unfinished incomplete
cancelled canceled > dropped
enrolled registered began started > enrolled
applied > application
waiting-list waitlist > waiting wait list
booked planned scheduled > planned booked
cleared passed > cleared passed
failed attempted attempts attempt > unsuccessful success failed attempt
moved relocated > relocation
returned > return back
promoted > rose advanced risen
quit left resigned > left
stood stand > substitute
stand-in standing-in deputised deputises > stand deputy cover absence
took-over > followed
rate rates > percentage share
fell dropped decreased down > went lower reduced
rose increased up grew climbed > went higher growth
forecast budget target planned > expected forecast
average typical > average averaged
per > each every
between > range
third > thirds
half > half
dealer dealers > supplier sales
vendor supplier > supplier vendor
sign-off signs-off approval approves > approval sign approve decision decided
decision decided decides > decision decide decides
lay rests > lay
represented represent rep > representative representatives representation
representative > represented
by-me myself > personally mine own
concept idea > concept idea
head-curator > curator
jointly joint shared share > shared together joint
us > together
used-to > former
indoors > inside
first-class distinction > grade
grade grades mark gpa cgpa > grade grades mark result
hours > time
metre metres km kilometres miles > distance
acres hectares > land area
kg tonnes tons > weight
square-metres m2 > area
street streets > road town
city town village > place
trial pilot > trial test
test tested testing > check test
history > file
file files > record records document documents
records > documents
inventory > list stock
tagged > label
digitised digital digitisation > online digital
online > internet web digital
open-world rpg puzzle mobile-game > game games
shipped released release > release released
wage pay salary > pay
`;
