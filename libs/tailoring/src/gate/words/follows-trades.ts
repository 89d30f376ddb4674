/** More of what occupations, places and their things imply, over all trades (see follows-people.ts). */
export const FOLLOWS_TRADES = `
plasterer plastering drywall skim render > walls wall ceiling ceilings interior building
bricklayer bricklaying blockwork mason stonework > walls wall building masonry
carpenter joiner joinery carpentry cabinetmaker > wood timber woodwork furniture
painter decorator decorating wallpaper > walls paint painting interior
roofer roofing slating guttering > roof roofs building height
tiler flooring parquet carpets screed > floor floors flooring building
glazier glazing > glass window windows
scaffolder scaffolding > scaffold scaffolds height site
steel-fixer rebar formwork shuttering > concrete site reinforcement
hvac refrigeration chiller chillers air-conditioning ductwork heat-pump heat-pumps > cooling heating ventilation climate systems building
lift lifts escalator escalators > lift lifts building maintenance
locksmith locks safes > lock locks door doors security
mechanic garage mot servicing gearbox brakes clutch engine engines > vehicle vehicles car cars repair workshop engine
bodywork panel-beating spray-painting > vehicle vehicles body paint car cars
bicycle-mechanic bikes bicycles > bike bikes cycle cycles workshop
aircraft-mechanic avionics airframe > aircraft plane planes aviation
shipwright hull rigging slipway > boat boats ship ships vessel vessels
machinist turner toolmaker fitter milling turning > metal machine machines parts workshop
welder welding tig mig mma arc > metal steel weld welds joints
foundry casting moulder > metal casts
assembler assembly-line conveyor line-operator > production assembly manufacturing line factory plant
plant factory production manufacturing > plant factory production manufacturing industrial
quality-inspector calipers gauge aql sampling > quality inspection checks
chemist chemistry titration hplc spectroscopy chromatography > laboratory lab chemical samples analysis science
biologist microbiology pcr cultures assay > laboratory lab biology samples science
technician lab laboratory > laboratory lab samples tests
geologist geology drilling core cores mapping seismic > geology rock rocks samples mine mining field
mine mining pit underground quarry shaft > mine mining underground rock
archaeologist excavation trench finds > archaeology site heritage field
meteorologist forecast weather > weather forecasts climate
surveyor cadastral boundary boundaries > land property measurement
planner planning-applications zoning > planning development urban
civil-engineer structural-engineer structures > engineering structures construction
electrical-engineer electronics pcb circuit > electronics circuits electrical engineering
software-engineer backend frontend full-stack microservices > software development code systems applications
sysadmin linux windows-server active-directory > systems servers it infrastructure
network-engineer cisco firewall vpn routing > network networks it security
data-analyst dashboards sql reporting > data analysis reports
data-scientist machine-learning models > data analysis models
tester test-cases selenium regression > testing software tests quality
webmaster wordpress typo3 drupal > website websites web content
designer layouts typography branding logo logos posters > design graphic layout visual print
illustrator drawings comics > illustration illustrations pictures
photographer portraits weddings > photography photographs photos pictures camera
camera-operator cameraman grading footage editing > film video footage camera
sound-engineer mixing mastering microphones > sound audio recording
lighting lamps rigging > light lights stage
stagehand fly-floor props > stage theatre props
choreographer dancer ballet > dance dancing dances stage
singer soprano tenor choir > singing song songs voice music
organist pianist guitarist drummer > music musical playing instrument instruments
composer score scores > music composition pieces
sculptor ceramicist potter goldsmith silversmith > art craft workshop pieces
bookbinder printer press-operator offset > print printing books paper
librarian archivist archive cataloguing > archive books records collection collections
copywriter copy slogans taglines > text texts writing content advertising
proofreader proofreading sub-editor > text texts editing language
publisher imprint manuscripts > books publishing
pr-officer press-officer press-releases > press media communication
event-manager events venue > event events guests
travel-agent itineraries bookings > travel customers trips holidays
tour-guide guided-tours tours > visitors visitor groups guests tours
flight-attendant cabin galley > flight flights passengers cabin
pilot captain co-pilot flying-hours > flight flights aircraft flying
air-traffic atc tower > aircraft flights aviation
train-driver signaller railway tracks > trains rail railway
ticket-inspector conductor > tickets passengers
sailor deckhand bosun mate > ship vessel sea deck
docker stevedore crane quay port > port ships cargo
postman postwoman mail letters parcels > post mail parcels letters delivery
courier parcels rounds > deliveries delivery parcels packages
forklift pallet-truck > warehouse goods pallets
dispatcher routes dispatch > transport vehicles drivers routes
customs declarations tariff > customs import export goods
buyer purchasing procurement suppliers > suppliers purchasing orders goods
merchandiser shelf shelves displays > shop store goods shelves products
sales-rep territory accounts > customers clients sales field
telesales outbound inbound > phone calls customers
bank-clerk teller branch > bank customers banking counter
underwriter claims-handler claims policies > insurance claims policies policyholders
tax-return tax-returns > tax taxes returns clients
payroll payslips > payroll wages salaries employees staff
hr recruiter recruitment vacancies > recruitment applicants candidates staff personnel
secretary pa receptionist diary correspondence > office administration appointments letters calls
clerk filing registry > office files records administration
civil-servant permits applications licences > public authority administration citizens applications
tax-office ministry council parish > public authority administration
judge magistrate court courts hearings > court courts cases legal law hearings
notary deeds > legal documents
prison officer inmates custody > prison prisoners inmates
probation offenders > offenders clients
soldier army navy regiment platoon > army military service forces
customs-officer border > border customs
lifeguard pool > pool swimmers water
swimming-teacher swimming > swimming lessons pool learners
football-coach trainer-licence > football players training sport
ski-instructor skiing > ski skiing snow lessons
riding-instructor stables > horse horses riding stable
referee matches > match matches game games sport
personal-trainer > fitness clients training exercise
masseur massage > massage treatments clients
tattooist piercing > clients studio
cleaner cleaning mopping sanitising > cleaning rooms floors premises
window-cleaner > windows
caretaker janitor concierge > building buildings premises maintenance repairs
housekeeper chambermaid > rooms cleaning guests
laundry ironing dry-cleaning > laundry clothes linen
waste recycling refuse > waste rubbish recycling
pest-control traps > pests pest
sewage treatment-works > water wastewater
power-station turbine turbines grid substation > power energy electricity plant
wind-turbine turbines > wind energy turbines
solar pv panels > solar energy roofs
oil-rig platform offshore > offshore oil sea
forester forestry felling > forest forests trees wood timber
nursery-worker seedlings potting > plants plant nursery
greenkeeper golf > grass golf course
vineyard winery cellar vintner > wine wines grapes vineyard
brewer brewery mash > beer brewing brewery
distiller still whisky gin > spirits distillery
cheesemaker curds > cheese milk dairy
confectioner chocolatier > sweets chocolate
fishmonger filleting > fish counter
butcher deboning > meat counter cuts
baker dough ovens > bread dough baking bakery
barista espresso latte > coffee drinks customers
bartender cocktails > drinks bar guests
sommelier cellar > wine wines guests
kitchen-porter dishwashing > kitchen dishes
caterer canteen buffet > food meals catering guests
nanny au-pair > children child family families
foster-carer adoption > children child families family
teaching-assistant ta > pupils classroom lessons school
special-needs sen autism > pupils children needs
headteacher inspection > school staff
career-adviser > clients students careers
exam-invigilator invigilation > exams candidates
optician lenses frames > eye eyes glasses customers patients
hearing-aid audiologist > hearing patients
dental-nurse chairside > dental teeth dentist patients
pharmacy-technician > pharmacy medicines prescriptions patients
phlebotomist > blood samples patients
theatre-nurse scrub > theatre operations surgery patients
health-visitor > families babies children home
district-nurse > patients home homes community
hospice palliative > patients care end life
support-worker supported-living > residents clients people
homeless shelter outreach > people clients homeless
refugees asylum > people clients refugees
food-bank volunteers > people food charity
beekeeper beekeeping > bees hives honey
dog-groomer grooming > dogs animals pets
dog-trainer kennels > dogs animals
farrier blacksmith forge > metal iron horses
shepherd lambing ewes > sheep lambs animals farm
poultry broilers hens > birds animals farm
fish-farm trout salmon > fish farm
gamekeeper pheasants > birds game
aquarium aquarist tanks seal seals > fish animals visitors water
locum temp agency-worker > temporary cover
`;
