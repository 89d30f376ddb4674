/** People, places and qualifications: what a noun of a fact proves (see verbs.ts for the notation). */
export const PEOPLE = `
doctoral > doctorate
dr > doctorate doctoral
analyst > analysis analyses
database data > pipeline
engineer > engineering
airways airline air
airways air > airline airlines
crew > fly flew flown
purser crew > cabin
photographer > shoot shot photograph
welder > weld welding steel
hire > new employee recruit
payroll > data
meetup > event
dip diploma > graduate graduated
student trainee apprentice > training
bike bicycle > cycle cycling
stonemason > stone mason masonry
picker goods-in fulfilment > warehouse picking
logistics > warehouse
temp agency > temporary
undergraduate postgraduate > university study
class > pupil student
mechanic > repair
hotel inn > house
gym gymnasium
florist > flower shop store
baker bakery > shop
butcher > shop
registered > registration
technician engineer mechanic electrician fitter plumber welder carpenter joiner mason > craftsman tradesman technical
assistant > aide assist assisting
guide > guiding
nurse > nursing
midwife > midwifery
architect > architecture architectural
veterinary vet animal
vet veterinarian
accountant > accounting accountancy accounts
bookkeeper > accounts
librarian > library
pharmacist > pharmacy
translator > translation
lecturer > university teacher
researcher scientist > research
postdoc phd > research doctoral
doctoral phd
consultant > advisor adviser consulting
advisor adviser > consultant
receptionist > reception front desk
reception > desk
cashier > till checkout
till checkout
housekeeper > housekeeping
caretaker janitor
guard > security
soldier > army military
officer > official
official > officer
clerk > office administrative
secretary > office administrative
fundraiser > fundraising
organiser > organise
coach > coaching training sport
player > play
musician > music
actor actress
actor > acting theatre
dancer > dance
artist > art
potter > pottery ceramics
tailor seamstress dressmaker
tailor seamstress > sewing clothing
hairdresser barber > hair salon
beautician > beauty salon
locksmith > lock
gardener landscaper
gardener > garden gardening
farmer > farm farming
farmhand > farm
forester > forest forestry
fisher fisherman
fisher > fishing
sailor seaman
sailor > ship sea
skipper captain
pilot > flying aviation
driver chauffeur
courier > delivery deliveries
postman > post mail
dispatcher > dispatch
conductor > train
miner > mine mining
student > study university
schoolchild > school
carer > care
childminder nanny > childcare children
au-pair > childcare
participant attendee delegate
participant attendee delegate member volunteer visitor > people person
member > membership
volunteer > helper
bride groom couple > customer client
client > customer
account > customer client
tenant lodger
homeowner > owner customer
parishioner > member
reader > visitor user
learner > student trainee
trainee > learner apprentice
group > people
household > family home
colleague coworker teammate
colleague coworker teammate peer > staff employee people
employee worker staff personnel workforce
employee worker staff personnel > people colleague team
agent technician nurse teacher engineer developer analyst clerk assistant operator driver fitter welder chef cook waiter cashier guard carer caregiver officer trainer instructor volunteer apprentice trainee intern junior newcomer starter hire recruit dispatcher > colleague people staff employee
apprentice trainee
apprentice trainee intern junior > learner newcomer beginner
junior > young
newcomer starter hire recruit > colleague employee
crew squad brigade gang > team
team crew > group colleague
team > crew squad
department section > team
customer client
guest shopper patron diner buyer visitor passenger > customer client people
guest > visitor
subscriber user > customer people
caller > customer people
patient resident tenant passenger pupil student > people person
pupil student learner schoolchild
pupil schoolchild > child kid young
child kid
toddler baby infant newborn > child kid
toddler infant baby > young
teenager adolescent youth > young child
graduate > student
man woman adult senior > people person
adult > grown-up
elderly older > senior old
family parent > people
citizen resident inhabitant
supplier vendor
grower farmer
manufacturer maker
doctor physician medic
surgeon > doctor
dentist > dental
attorney lawyer
solicitor barrister > lawyer
teacher > educator school
carer caregiver
babysitter nanny > childcare
salesperson salesman saleswoman > sales seller
waiter waitress server
barkeeper bartender
bookkeeper > bookkeeping accounts
driver > driving
shopkeeper > shop
policeman policewoman > police
firefighter fireman
hospital infirmary
hospital clinic infirmary > healthcare medical
ward > hospital unit
surgery practice
care-home nursing-home > care home
bistro brasserie diner trattoria pizzeria restaurant tavern > restaurant gastronomy eatery
cafe > coffee
hotel inn hostel guesthouse resort > hotel hospitality accommodation
hotel restaurant bistro cafe bar catering > hospitality
shop store outlet boutique
supermarket grocery boutique outlet bookshop > shop store retail
shop store boutique supermarket > retail
school academy
academy gymnasium lyceum lycee college > school
kindergarten nursery creche preschool
kindergarten nursery creche preschool > childcare
university college > study studies education
factory plant
mill foundry works > factory plant production
workshop garage
warehouse depot
warehouse > storage logistics store
depot > yard
shipyard dockyard boatyard > yard
port harbour harbor
airport > aviation
lab laboratory
office > workplace
branch > store shop office
bank > banking financial
insurer > insurance
theatre theater playhouse > stage
ministry municipality council > government public authority administration
council municipality
library > books
firm company business organisation organization employer
startup start-up > company firm
agency > company firm
charity nonprofit ngo > organisation
orchard vineyard > farm
farm ranch > agriculture agricultural farming
village town city
town city > municipal urban
country abroad > country
home house residence dwelling
apartment flat
apartment flat house home dwelling residence unit > residential home housing dwelling
house apartment flat home > property building
building > property
garden > gardening
site > location
qualification credential
diploma degree certificate licence license certification exam apprenticeship bachelor master doctorate course training nvq bsc ba msc ma phd mba bed beng meng llb bsn msn pgce > qualification qualified credential education
diploma degree certificate apprenticeship bachelor bsc ba master msc ma phd > qualified graduated training
bsc ba msc ma phd mba bed beng meng llb bsn msn bachelor master doctorate > degree graduate university study academic
licence license > licensed permit authorised
licensed > licence license
certificate certification certified > certificate certification certified certify
registration registered > registered registration register
apprenticeship > apprentice trade trained training vocational
apprentice > apprenticeship training trained
course workshop seminar > training class
course training class workshop seminar
training trained > course instruction training
exam examination test
trained > training
education > training
lecture > class
lesson class
lesson > teaching
thesis dissertation
intern internship
internship > placement intern
traineeship trainee
volunteer > voluntary volunteering unpaid
voluntary volunteering > volunteer
self-employed freelance freelancer
freelance freelancer > self-employed independent
native mothertongue
fluent > good
`;
