/** Things that a fact implies by naming a special kind, part or measure of them (see follows-people.ts). */
export const FOLLOWS_THINGS = `
project sites site works build contract tender bypass bridge bridges flyover metro highway overbridge tunnel refurbishment renovation > project projects construction
bypass highway overbridge flyover lane lanes motorway > road roads
overbridge flyover viaduct footbridge > bridge bridges
total-station theodolite gnss gps leica trimble laser-scanner scanner level autolevel drone > instrument instruments equipment survey surveying
surveyor survey surveys as-built setting-out > survey surveying measurement measurements instruments site
quantity-surveyor qs boq boqs bills billing > quantity surveying costs measurement
mri ct x-ray ultrasound scanner ventilator ventilators defibrillator infusion monitor dialysis anaesthesia ecg > equipment device devices machine machines medical imaging unit units apparatus
biomedical bme > engineering equipment medical
digger excavator bagger radlader loader crane telehandler forklift dumper bulldozer roller tractor combine harvester mower chainsaw chipper lathe mill press drill grinder saw > machine machines equipment machinery plant
lathe mill cnc press injection-moulding loom > machine machining manufacturing
ewp cherry-picker scissor-lift > platform
artic articulated rigid lorry truck hgv lgv tipper flatbed curtainsider > lorry lorries truck trucks vehicle vehicles haulage freight
haulage freight forwarder forwarding consignments shipments pallets > freight transport shipping logistics goods cargo transportation
container containers > shipping cargo freight
airfreight seafreight air-freight sea-freight > freight shipping
warehouse picking pallets forklift > warehouse goods logistics stock
t-shirts shirts trousers dresses garments knitwear denim uniform uniforms > garment garments clothing clothes textile
sausage sausages beef pork lamb mutton carcass carcases boning > meat product products food
bread loaves rolls croissants cakes pastries > bakery baked goods product products
wine beer cocktails spirits coffee > drink drinks beverage beverages
cheese milk yoghurt butter > dairy product products
milking parlour cows calving > cow cows herd dairy milking milk
wheat barley maize potatoes rapeseed vines grapes apples > crop crops harvest
roses tulips bouquets > flower flowers
inseminated insemination calving lambing foaling > breeding animals
opera-cloud opera fidelio protel mews > software hotel system
autocad revit civil-3d microstation archicad sketchup vectorworks rhino solidworks catia inventor > software cad drawing program
excel word powerpoint outlook sharepoint ms-project ms-office primavera > software office microsoft program
ms-project primavera > schedules planning
prophet sas stata spss r python matlab tableau power-bi > software data analysis code
sap oracle netsuite sage quickbooks datev tally xero lexware > software accounting system
medatixx turbomed cgm epic cerner systmone emis dosing > software praxis system
tms-collections museumplus acquire salesforce hubspot postgresql mysql mongodb access > database databases system software
unity unreal godot blender maya clo3d photoshop illustrator indesign figma sketch premiere > software program design
cargowise transporeon webfleet > software system logistics
leapfrog surpac vulcan micromine > software modelling geology
tool tools > equipment
tms crm erp wms lms cms > system systems software
ladder ladders > height
dispenses dispensed dispensing prescriptions > medicine medicines medication drug drugs prescription prescriptions
vaccines vaccinations flu-jabs > vaccination vaccine injection
pharmacovigilance pvpi adr > drug safety reaction reactions
adverse > side
blood > sample samples
iv cannulation > injection
births > delivery deliveries
diploma degree bsc msc ba ma mba phd certificate nvq apprenticeship licence license ticket tickets cert > qualification qualifications
certificate licence license ticket tickets cert card permit > certificate certification credential credentials licence ticket
exam exams paper papers > examination examinations exam exams test
course courses module modules workshop seminar lehrgang kurs > course courses training class
dissertation thesis > research study
higher-diploma diploma hdip > diploma course programme
module modules units unit > part parts
school college university academy institute polytechnic tafe iti > school education study
council county municipality government ministry agency authority > public authority
council county > local authority government
county > county parks
award medal prize commendation > award recognition
third second runner-up finalist > place placed
competition contest championship > competition event
public-liability liability indemnity > insurance cover
insurer insurance life-insurance actuary actuarial reserving underwriting > insurance
premium crore lakh > money
turnover revenue sales budget cost eur usd gbp > money financial
loan loans > borrowing lending
tender tenders procurement > bid bids
audit audits > review check checks
complaint complaints > customer
rota shift shifts > shift shifts schedule rota roster
night nights > night nights
on-call oncall rufbereitschaft > call
part-time teilzeit > part
self-employed freelance subcontractor sole-trader own-business independent indie > self employed independent freelance freelancer trader business own account
self-employed sole-trader > sole trader
subcontractor subcontract subcontracting > contract contractor
laid-off redundancy redundant retrenched retrenchment downsizing furloughed > redundancy job
downsizing retrenched retrenchment layoff layoffs > layoff layoffs redundancy
maternity-leave elternzeit parental > leave parental family
leave > absence
volunteer volunteers volunteering > volunteer volunteering voluntary volunteered
leaflet brochure flyer poster handbook manual guide > document documents text publication material
catalogue catalog > publication book entries
article articles paper papers report reports > publication text
website blog > site web
photographs photos > picture pictures image images
film films video videos documentary > film video
song songs album > music
paint painting > paint colour
oil watercolour > paint
brick stone concrete timber steel > material materials
tiles tiling > tile tiles
roof roofing slates > roof roofs
boiler furnace radiator > heating
solar pv photovoltaic > energy electricity
pump pumps valve valves > equipment
gas oil > fuel
server servers network router switch > it hardware infrastructure
laptop desktop > computer computers
kubernetes docker terraform > infrastructure
dashboards dashboard > report reports
sprint scrum kanban > agile
wcag accessibility > standard
haccp iso gmp > standard quality hygiene
haccp > food safety hygiene
gdpr > data protection
jorc > code reporting
nabh jci accreditation > accreditation quality
first-aid wfr wilderness-first-responder emt cpr > aid responder certification
driving-licence licence-b hgv-licence > licence driving
cctv cameras > monitored monitoring watched screens surveillance camera
audiobook audiobooks > recorded narrated read voice audio
piece pieces articles article column columns story stories > wrote written writing
manuscript novel poem poems > wrote written
pipelines pipeline etl > data processed
access > granted admitted
tv > television
uncle aunt father mother brother sister cousin parents father-in-law mother-in-law grandfather grandmother > family family-owned relative relatives
tower flats apartment apartments storey storeys house houses villa > building buildings
awaited pending > waiting awaiting outstanding
outstanding > ahead open missing remaining
out-of-date expired lapsed ran-out > renewed renew renewal expired
above over > larger higher
below under > smaller lower
minus > reduction lower reduced decrease less
hauliers haulier > haulage freight transport carriers
grant scholarship stipend fellowship bursary > funded funding scholarship grant-funded
westlaw lexisnexis > legal research database
clio > practice management legal software
relativity > review documents legal
choice chosen chose > decision decided choice
booked > course booking
dispensing > counter desk
abn > sole trader self employed own account
apprenticeship apprentice nvq trade-cert cert-iii gesellenbrief > tradesperson craftsperson trade craft
fifo > roster fly
poles pole conductors overhead feeders kv > network line lines grid power
capsule tablets syrups > medicine
pvpi > pharmacovigilance programme national india
hr-truck > heavy rigid vehicle licence
mc-licence > multi combination
ppe harness > safety
isometric drawings blueprints plans > drawing drawings
rough-in roughed > layout lay
lay-out laid-out > layout
inspection > check inspected
usability interviews surveys > research participants user
wireframes prototypes mockups > interface screens design
isbn books novels > book publishing
translations subtitles > text translated language
lathe milling > machining
recipes recipe > cooking
typing wpm > typing speed keyboard
calls-a-day tickets > calls
dental fillings crowns > teeth tooth dental
hearing-aids audiometry > hearing
glasses lenses spectacles > optical eyewear
haircuts colouring highlights > hair
facials waxing microneedling massages > treatment treatments beauty
kiln glaze pottery > ceramics ceramic clay
upholstery cabinet cabinets joinery > furniture wood
scaffold scaffolding > height access
sewage wastewater drains > water drainage
pallets racking > storage
flight flights a320 a330 boeing > aircraft plane airline flying
vessel ship tanker ferry trawler > ship ships sea vessel
nets trawl cod > fish fishing
hives bees honey > beekeeping bees
deer grouse > game wildlife
fundraising donors donations > charity donor donors money
membership members > member
budget invoices invoice > cost costs money finance
payslips wages > payroll
petty-cash till cash > money cash
minutes agenda diary > office admin meetings meeting
interviews shortlisting vacancies > recruitment hiring candidates
onboarding > new starters
seo newsletter campaign campaigns > marketing
instagram tiktok facebook linkedin > social media
press-releases > press media
owner self-employed sole-trader abn own-business freelance > setup opened started business
intro > introduction introductory
rollout go-live roll-out > introduction introducing launch
advice advised > recommended recommendation advice
workshop seminar course > training
rn rgn lpn > nurse nursing registered
grad > graduate
promoted > promotion
wte fte part-time > hours part-time
`;
