/** More of what a noun or an adjective proves (see verbs.ts for the notation). */
export const THINGS_AT_WORK = `
method technique
system > solution
software application app
website web site
web website > online internet
app application
database > data
postgresql mysql mariadb oracle sqlite mongodb redis > database sql
postgresql mysql > sql relational
python java javascript typescript kotlin swift rust go php ruby scala > programming code software language
react angular vue > frontend javascript framework
django flask spring rails laravel express > framework backend
aws azure gcp > cloud
docker kubernetes > container containers
linux ubuntu > unix system
git > version control
sap > erp
salesforce hubspot > crm
autocad revit solidworks catia > cad software
photoshop illustrator indesign figma > design software
test > testing
security safety
health medical > healthcare
medicine medication drug
medication drug > medicine
injection vaccine > medicine
blood > sample
wound > injury
surgery operation
dialysis haemodialysis
x-ray mri ct ultrasound > imaging scan
elderly geriatric
paediatric pediatric > child children
paediatric pediatric
psychiatric psychiatry > mental
dementia alzheimer > memory
illness disease
mathematics maths math
physics chemistry biology > science scientific
history geography > humanities
language > linguistic
english french german spanish italian dutch polish > language
vegetable > food
fish seafood
electricity electrical electric
cable wire wiring
wiring > electrical
wire cable > line
pipe pipework piping
pipe tap toilet boiler leak bathroom > plumbing
boiler radiator > heating
roof > roofing
brick > masonry brickwork
wall > masonry
wood timber
wood timber furniture > woodwork
steel iron aluminium copper > metal
metal steel > metalwork
concrete > building
door window > fitting
furniture table chair cabinet > furniture
fabric cloth textile
leather > material
gas > fuel
solar photovoltaic pv
solar wind > renewable energy
energy power
water > supply
harvest crop
crop wheat barley maize corn > agriculture crop
forest woodland
forest > forestry trees
sea > marine maritime
child childcare
sport football swimming tennis > sports
music piano violin > musical
annual yearly
monthly month
weekly week
daily day
nightly night
hourly hour
quarterly quarter
night > evening overnight
weekend saturday sunday > weekend
morning > early
large big
small little
quick fast rapid
safe safety
local regional > local
outpatient > ambulatory
digital electronic
digital electronic online
handmade > hand
new > recent
former > earlier
adviser advisor
programme program
theatre theater
centre center
colour color
labour labor
behaviour behavior
jewellery jewelry
grey gray
tyre tire
kerb curb
aluminium aluminum
organisation organization
licence license
practice practise
cheque check
metre meter
litre liter
fibre fiber
defence defense
catalogue catalog
dialogue dialog
anaesthetic anesthetic
anaesthesia anesthesia
haematology hematology
orthopaedic orthopedic
gynaecology gynecology
oestrogen estrogen
mould mold
plough plow
skilful skillful
enrolment enrollment
storey story
sceptical skeptical
`;
