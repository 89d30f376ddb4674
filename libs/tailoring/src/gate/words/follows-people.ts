/**
 * What the presence of a word in a fact says without naming it, from the special to the general only: whom a
 * place serves, what an occupation works with. `a b > c d` as in verbs.ts. Only the words check asks for these.
 */
export const FOLLOWS_PEOPLE = `
hospital ward clinic icu theatre physiotherapist physiotherapy radiographer radiography radiology mri ct x-ray xray ultrasound mammography nurse nursing paramedic ambulance gp physician doctor dentist dental hygienist orthodontist optometrist optician audiologist podiatrist dietitian chiropractor osteopath surgeon surgery surgical anaesthetist anaesthesia oncology cardiology neurology orthopaedics orthopaedic respiratory stroke rehabilitation dialysis phlebotomist phlebotomy pharmacist pharmacy dispensing prescription prescriptions bed beds triage discharge acl cannulation > patient patients healthcare health medical
paramedic ambulance emt > emergency call calls patient vehicle
midwife midwifery maternity births birth obstetric antenatal postnatal labour-ward > baby babies mother mothers woman women born birth births maternity pregnant pregnancy newborn delivery
births birth > born baby babies
paediatric pediatric nicu neonatal > child children baby babies patient
care-home nursing-home carer caregiver care-assistant hca dementia residential sheltered > resident residents care client older
resident residents > home people
social-worker caseworker casework youth-worker counsellor safeguarding > client clients case cases family families
counsellor psychologist psychotherapist psychiatrist therapist therapy counselling > client clients patient patients session sessions therapy
logopaedist logopadin speech-therapist slt ergotherapeut ergotherapist occupational-therapist > patient patients client clients therapy treatment treats
teacher teaching school lesson lessons classroom year-group ks1 ks2 ks3 ks4 gcse a-level sen reception pupils curriculum kindergarten nursery preschool > pupil pupils student students child children class classes lesson lessons school education educational
kindergarten nursery kita krippe hort preschool creche daycare childminder nanny > child children childcare parent parents
professor lecturer lecture lectures university tutor tutorial seminar thesis faculty phd doctoral postdoc > student students academic university teaching research
doctoral phd doctorate postdoc dissertation thesis > research researcher academic doctoral university
driving-instructor instructor > learner learners pupil pupils lesson
library librarian loans > reader readers borrower borrowers book books user users visitor visitors
museum gallery exhibition exhibitions park parks ranger zoo castle tour tours aquarium heritage programs interpretive attraction theme-park > visitor visitors public
park ranger trail trails reserve forest > outdoors nature park outdoor
hotel inn hostel resort front-desk front-office reception check-in concierge housekeeping rooms guesthouse b&b > guest guests hotel hospitality house
restaurant waiter waitress bar bartender barista cafe covers bistro catering banqueting sommelier dining > guest guests customer customers diner diners hospitality table tables service
chef cook commis sous-chef kitchen pastry menu menus dishes > kitchen food cooking cook dish dishes meal meals menu guest
covers > guest guests meal meals diner
shop store retail counter till cashier salesperson supermarket boutique checkout merchandising florist butcher baker bakery fishmonger grocer > customer customers shop store retail sale sales counter
hairdresser barber salon beautician stylist nail nails facial manicure spa massage makeup > client clients customer customers salon treatment treatments hair
call-centre call-center helpdesk service-desk contact-centre hotline telesales > customer customers caller callers call calls phone telephone
helpdesk service-desk it-support tickets > user users ticket tickets support
airline cabin-crew flight-attendant purser bus coach tram train taxi ferry cruise conductor minicab > passenger passengers transport
bus coach lorry truck hgv lgv van taxi tram artic articulated delivery courier trucker haulage minicab chauffeur > vehicle vehicles driving road roads drive driver
paralegal solicitor barrister attorney lawyer notary litigation conveyancing probate law-firm > client clients legal law case cases
accountant bookkeeper tax-adviser auditor payroll vat audit > client clients finance financial accounts accounting figures
broker adviser advisor insurance underwriting policies mortgage > client clients customer customers policy
estate-agent realtor lettings property letting tenancy > client clients tenant tenants landlord landlords property properties buyer seller
architect surveyor quantity-surveyor contractor subcontractor builder building > client clients construction
vet veterinary veterinarian herdsman herdsperson dairy cows cow cattle sheep ewes pigs sows goats horses horse poultry hens livestock kennel cattery shelter zookeeper > animal animals
farm dairy herdsman > animal animals farming agriculture agricultural
vet veterinary rvn > animal animals pet pets owner owners patient
gym fitness personal-trainer yoga pilates swimming-pool leisure-centre > member members client clients class classes exercise
coach squad team-coach academy > player players athlete athletes training sport
undertaker funeral mortician bestatter bestattung bestattungen trauerfalle sterbefalle > family families bereaved mourners funeral
police constable officer patrol > public crime incident incidents
firefighter fire-service crew-commander > emergency fire incident incidents
security guard doorman patrol > site premises safety
journalist reporter newspaper newsroom news desk editor columnist > reader readers newspaper story stories article articles press paper papers media journalism
radio podcast presenter broadcast > listener listeners audience programme programmes show
actor theatre theater play stage production productions drama costume costumes draper stitcher fringe > audience show shows theatre stage play performance performances
costume draper stitcher tailor seamstress dressmaker corsetry > costume costumes garment garments clothes clothing sewing fabric
musician violinist pianist orchestra choir band concert concerts gigs > music audience concert concerts performance
game games gameplay unreal unity gamedev > player players studio studios game games
ux ui product-designer > user users interface design
developer programmer software frontend backend api app > user users code software
translator interpreter translation > text texts language languages client clients
crew colleague colleagues team squad gang gangs brigade > team colleague colleagues crew
junior juniors assistants trainees apprentices interns > colleague colleagues
three-person two-person > team
apprentice apprentices trainee trainees > young learner
supervisor foreman leiter vorarbeiter leading-hand > team crew
consultant agency > client clients
broker trader > market markets
wedding weddings conference conferences event events banquet festival > guest guests event events attendee attendees
tenants tenancy housing > home homes flat flats tenant
plumber plumbing boiler boilers repipe repipes water-heater bathroom hydronic > home homes household households pipework water heating plumbing
electrician wiring rewiring consumer-unit > electrical electricity power installation installations
gardener landscaper arborist tree trees hedge hedges pruning deadwooding stump > garden gardens tree trees plant plants green outdoor vegetation
powerline powerlines > power line lines vegetation
trail trails > path paths
physiotherapist osteopath podiatrist dentist physio > treat treated treating treatment
`;
