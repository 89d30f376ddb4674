/** Cities that name one country only, with the country (and what its people are called): a city proves its country, never the other way round. */
export const CITIES = `
edinburgh glasgow aberdeen dundee inverness stirling paisley > scotland scottish uk britain british
cardiff swansea wrexham aberystwyth bangor > wales welsh uk britain british
belfast derry > ireland irish uk
leeds sheffield manchester liverpool bristol nottingham leicester coventry bradford sunderland newcastle southampton portsmouth plymouth exeter norwich ipswich hull derby york brighton oxford salford bolton preston middlesbrough wolverhampton stockport doncaster > england english uk britain british
london > england english uk britain british capital
dublin cork galway limerick > ireland irish
paris lyon marseille toulouse bordeaux lille nantes strasbourg grenoble rennes montpellier > france french
berlin hamburg munchen munich koln cologne frankfurt stuttgart dusseldorf leipzig dresden hannover hanover nurnberg nuremberg bremen dortmund essen bochum kassel gottingen mannheim karlsruhe augsburg rostock kiel lubeck erfurt mainz freiburg munster bielefeld aachen regensburg wurzburg ulm chemnitz magdeburg potsdam > germany german deutschland
wien vienna graz linz salzburg innsbruck klagenfurt > austria austrian osterreich
zurich basel bern genf geneva lausanne luzern lucerne winterthur > switzerland swiss schweiz
amsterdam rotterdam utrecht eindhoven groningen hague haarlem > netherlands dutch holland
brussels antwerp ghent bruges liege > belgium belgian
madrid barcelona seville bilbao malaga zaragoza > spain spanish
lisbon porto braga coimbra faro > portugal portuguese
rome milan turin naples bologna florence genoa venice verona palermo > italy italian
copenhagen aarhus odense aalborg > denmark danish
stockholm gothenburg malmo uppsala > sweden swedish
oslo bergen trondheim stavanger tromso > norway norwegian
helsinki tampere turku espoo > finland finnish
reykjavik > iceland icelandic
warsaw krakow gdansk wroclaw poznan lodz lublin > poland polish
prague brno ostrava > czech czechia
bratislava kosice > slovakia slovak
budapest debrecen szeged > hungary hungarian
bucharest cluj timisoara iasi > romania romanian
sofia plovdiv varna > bulgaria bulgarian
athens thessaloniki patras > greece greek
zagreb split rijeka > croatia croatian
ljubljana maribor > slovenia slovenian
belgrade > serbia serbian
kyiv kiev lviv odesa kharkiv > ukraine ukrainian
vilnius kaunas > lithuania lithuanian
riga > latvia latvian
tallinn tartu > estonia estonian
istanbul ankara izmir antalya > turkey turkish
lagos abuja ibadan > nigeria nigerian
nairobi mombasa > kenya kenyan
accra kumasi > ghana ghanaian
johannesburg durban pretoria > africa african
cairo alexandria > egypt egyptian
casablanca rabat marrakesh > morocco moroccan
mumbai delhi bangalore bengaluru chennai hyderabad kolkata pune ahmedabad > india indian
karachi lahore islamabad > pakistan pakistani
dhaka chittagong > bangladesh bangladeshi
manila cebu davao > philippines filipino
jakarta bandung surabaya > indonesia indonesian
bangkok > thailand thai
hanoi > vietnam vietnamese
tokyo osaka kyoto nagoya > japan japanese
seoul busan > korea korean
beijing shanghai shenzhen guangzhou > china chinese
sydney melbourne brisbane adelaide hobart > australia australian
auckland wellington christchurch dunedin > zealand
toronto montreal vancouver calgary ottawa winnipeg edmonton > canada canadian
chicago boston seattle denver houston dallas phoenix philadelphia detroit miami atlanta toledo baltimore milwaukee minneapolis > america american
bogota medellin cali > colombia colombian
lima arequipa > peru peruvian
santiago valparaiso > chile chilean
guadalajara monterrey puebla > mexico mexican
`;
