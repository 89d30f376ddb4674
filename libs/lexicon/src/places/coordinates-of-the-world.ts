/** As in the table of Europe: `country[-region]: City latitude longitude, …`, WGS 84 in degrees, to about a kilometre. */
export const AMERICAS = `
US-NY: New York 40.71 -74.01, Brooklyn 40.65 -73.95, Manhattan 40.78 -73.97, Buffalo 42.89 -78.88, Rochester 43.16 -77.61, Albany 42.65 -73.75, Syracuse 43.05 -76.15, Yonkers 40.93 -73.90, White Plains 41.03 -73.76, Queens 40.73 -73.79, Bronx 40.84 -73.87, Long Island City 40.74 -73.95, Staten Island 40.58 -74.15, New Rochelle 40.91 -73.78, Melville 40.79 -73.42, Hauppauge 40.83 -73.20, Ithaca 42.44 -76.50, Poughkeepsie 41.70 -73.92, Schenectady 42.81 -73.94, Armonk 41.13 -73.71, Tarrytown 41.08 -73.86
US-CA: San Francisco 37.77 -122.42, Los Angeles 34.05 -118.24, San Diego 32.72 -117.16, San Jose 37.34 -121.89, Sacramento 38.58 -121.49, Oakland 37.80 -122.27, Palo Alto 37.44 -122.14, Mountain View 37.39 -122.08, Menlo Park 37.45 -122.18, Sunnyvale 37.37 -122.04, Santa Clara 37.35 -121.96, Cupertino 37.32 -122.03, Redwood City 37.49 -122.24, San Mateo 37.56 -122.32, Irvine 33.68 -117.83, Long Beach 33.77 -118.19, Fresno 36.74 -119.79, Santa Monica 34.02 -118.49, Pasadena 34.15 -118.14, Berkeley 37.87 -122.27, Fremont 37.55 -121.99, Santa Barbara 34.42 -119.70, Anaheim 33.84 -117.91, Burbank 34.18 -118.31, El Segundo 33.92 -118.42, Culver City 34.02 -118.40, Bakersfield 35.37 -119.02, Stockton 37.96 -121.29, Riverside 33.95 -117.40, Pleasanton 37.66 -121.87, South San Francisco 37.65 -122.41, San Bruno 37.63 -122.41, Carlsbad 33.16 -117.35, Glendale 34.14 -118.26, Ontario 34.06 -117.65, Richmond 37.94 -122.35, Oceanside 33.20 -117.38, Costa Mesa 33.66 -117.92, Newport Beach 33.62 -117.93, Huntington Beach 33.66 -118.00, Santa Rosa 38.44 -122.71, San Rafael 37.97 -122.53, Walnut Creek 37.91 -122.06, Concord 37.98 -122.03, Milpitas 37.43 -121.90, Foster City 37.56 -122.27, San Carlos 37.51 -122.26, Campbell 37.29 -121.95, Los Gatos 37.23 -121.96, Emeryville 37.83 -122.29, Alameda 37.77 -122.24, Hayward 37.67 -122.08, San Leandro 37.72 -122.16, Livermore 37.68 -121.77, Dublin 37.70 -121.94, San Ramon 37.78 -121.98, Torrance 33.84 -118.34, Hawthorne 33.92 -118.35, Inglewood 33.96 -118.35, El Monte 34.07 -118.03, Santa Ana 33.75 -117.87, Thousand Oaks 34.17 -118.84, Westlake Village 34.15 -118.81, Ventura 34.27 -119.23, Oxnard 34.20 -119.18, Santa Clarita 34.39 -118.54, Lancaster 34.69 -118.14, Palmdale 34.58 -118.12, Modesto 37.64 -121.00, Visalia 36.33 -119.29, Chula Vista 32.64 -117.08, La Jolla 32.83 -117.27, Escondido 33.12 -117.09, Temecula 33.49 -117.15, Rancho Cucamonga 34.11 -117.59, Playa Vista 33.97 -118.42, Marina del Rey 33.98 -118.45, Calabasas 34.14 -118.66, Sherman Oaks 34.15 -118.45, Aliso Viejo 33.57 -117.73, San Luis Obispo 35.28 -120.66, Folsom 38.68 -121.18, Roseville 38.75 -121.29, Davis 38.54 -121.74
US-WA: Seattle 47.61 -122.33, Redmond 47.67 -122.12, Bellevue 47.61 -122.20, Tacoma 47.25 -122.44, Spokane 47.66 -117.43, Kirkland 47.68 -122.21, Bothell 47.76 -122.21, Renton 47.48 -122.22, Everett 47.98 -122.20, Kent 47.38 -122.23, Issaquah 47.53 -122.03, Vancouver 45.64 -122.66, Olympia 47.04 -122.90, Bellingham 48.75 -122.48
US-DC: Washington 38.91 -77.04
US-IL: Chicago 41.88 -87.63, Naperville 41.79 -88.15, Evanston 42.05 -87.69, Schaumburg 42.03 -88.08, Rockford 42.27 -89.09, Peoria 40.69 -89.59, Oak Brook 41.85 -87.95, Deerfield 42.17 -87.84, Lake Forest 42.26 -87.84, Skokie 42.03 -87.73, Rosemont 41.99 -87.87, Champaign 40.12 -88.24, Bloomington 40.48 -88.99, Lisle 41.80 -88.07, Downers Grove 41.80 -88.01, Northbrook 42.13 -87.83, Vernon Hills 42.23 -87.96
US-TX: Austin 30.27 -97.74, Houston 29.76 -95.37, Dallas 32.78 -96.80, San Antonio 29.42 -98.49, Fort Worth 32.76 -97.33, Plano 33.02 -96.70, El Paso 31.76 -106.49, Irving 32.81 -96.95, Arlington 32.74 -97.11, Frisco 33.15 -96.82, Richardson 32.95 -96.73, Lubbock 33.58 -101.86, Corpus Christi 27.80 -97.40, Laredo 27.51 -99.51, McKinney 33.20 -96.64, Round Rock 30.51 -97.68, Sugar Land 29.62 -95.63, The Woodlands 30.17 -95.46, Carrollton 32.98 -96.89, Grapevine 32.93 -97.08, Southlake 32.94 -97.13, Westlake 32.99 -97.20, Denton 33.21 -97.13, Waco 31.55 -97.15, Midland 32.00 -102.08, Amarillo 35.19 -101.83, Katy 29.79 -95.82, Coppell 32.95 -97.02, Addison 32.96 -96.83
US-MA: Boston 42.36 -71.06, Somerville 42.39 -71.10, Worcester 42.26 -71.80, Waltham 42.38 -71.24, Burlington 42.50 -71.20, Framingham 42.28 -71.42, Lowell 42.63 -71.32, Cambridge 42.37 -71.11, Lexington 42.45 -71.23, Needham 42.28 -71.24, Newton 42.34 -71.21, Quincy 42.25 -71.00, Woburn 42.48 -71.15, Marlborough 42.35 -71.55, Andover 42.66 -71.14, Bedford 42.49 -71.28, Natick 42.28 -71.35, Wellesley 42.30 -71.29, Watertown 42.37 -71.18
US-CO: Denver 39.74 -104.99, Boulder 40.01 -105.27, Colorado Springs 38.83 -104.82, Aurora 39.73 -104.83, Fort Collins 40.59 -105.08, Englewood 39.65 -104.99, Broomfield 39.92 -105.09, Lakewood 39.70 -105.08, Golden 39.76 -105.22, Louisville 39.98 -105.13, Longmont 40.17 -105.10, Centennial 39.58 -104.88, Greenwood Village 39.62 -104.95, Westminster 39.84 -105.04, Littleton 39.61 -105.02, Loveland 40.40 -105.07
US-GA: Atlanta 33.75 -84.39, Savannah 32.08 -81.09, Alpharetta 34.08 -84.29, Augusta 33.47 -81.97, Sandy Springs 33.92 -84.38, Marietta 33.95 -84.55, Roswell 34.02 -84.36, Macon 32.84 -83.63, Duluth 34.00 -84.14
US-FL: Miami 25.76 -80.19, Orlando 28.54 -81.38, Tampa 27.95 -82.46, Jacksonville 30.33 -81.66, Fort Lauderdale 26.12 -80.14, St. Petersburg 27.77 -82.64, Tallahassee 30.44 -84.28, Boca Raton 26.36 -80.08, West Palm Beach 26.71 -80.05, Sarasota 27.34 -82.53, Gainesville 29.65 -82.32, Coral Gables 25.72 -80.27, Clearwater 27.97 -82.80, Pensacola 30.42 -87.22, Fort Myers 26.64 -81.87, Naples 26.14 -81.79, Lakeland 28.04 -81.95, Daytona Beach 29.21 -81.02, Delray Beach 26.46 -80.07, Plantation 26.13 -80.23, Sunrise 26.17 -80.26, Hialeah 25.86 -80.28, Pompano Beach 26.24 -80.12, Palm Beach Gardens 26.82 -80.14, Cape Canaveral 28.39 -80.60
US-PA: Philadelphia 39.95 -75.17, Pittsburgh 40.44 -80.00, Harrisburg 40.27 -76.88, Allentown 40.60 -75.47, Scranton 41.41 -75.66, King of Prussia 40.09 -75.38, Conshohocken 40.08 -75.30, Wayne 40.04 -75.39, Malvern 40.04 -75.51, Exton 40.03 -75.62, Bethlehem 40.63 -75.37, Erie 42.13 -80.09
US-OR: Portland 45.52 -122.68, Eugene 44.05 -123.09, Hillsboro 45.52 -122.99, Beaverton 45.49 -122.80, Salem 44.94 -123.04, Bend 44.06 -121.31, Lake Oswego 45.42 -122.67, Tigard 45.43 -122.77, Corvallis 44.56 -123.26
US-AZ: Phoenix 33.45 -112.07, Scottsdale 33.49 -111.93, Tempe 33.43 -111.94, Tucson 32.22 -110.97, Mesa 33.42 -111.83, Chandler 33.31 -111.84, Gilbert 33.35 -111.79, Glendale 33.54 -112.19, Flagstaff 35.20 -111.65, Peoria 33.58 -112.24
US-NV: Las Vegas 36.17 -115.14, Reno 39.53 -119.81, Henderson 36.04 -114.98, Carson City 39.16 -119.77, Sparks 39.53 -119.75, North Las Vegas 36.20 -115.12
US-UT: Salt Lake City 40.76 -111.89, Lehi 40.39 -111.85, Provo 40.23 -111.66, Draper 40.52 -111.86, Sandy 40.57 -111.86, Ogden 41.22 -111.97, Orem 40.30 -111.69, American Fork 40.38 -111.80, South Jordan 40.56 -111.93, West Jordan 40.61 -111.94, St. George 37.10 -113.58, Park City 40.65 -111.50
US-NC: Charlotte 35.23 -80.84, Raleigh 35.78 -78.64, Durham 35.99 -78.90, Greensboro 36.07 -79.79, Chapel Hill 35.91 -79.06, Winston-Salem 36.10 -80.24, Asheville 35.60 -82.55, Cary 35.79 -78.78, Research Triangle Park 35.90 -78.86, Morrisville 35.82 -78.83, Fayetteville 35.05 -78.88, Wilmington 34.23 -77.94, Huntersville 35.41 -80.84
US-SC: Charleston 32.78 -79.93, Greenville 34.85 -82.40, Columbia 34.00 -81.03, Myrtle Beach 33.69 -78.89, Spartanburg 34.95 -81.93, Rock Hill 34.92 -81.03
US-TN: Nashville 36.16 -86.78, Memphis 35.15 -90.05, Knoxville 35.96 -83.92, Chattanooga 35.05 -85.31, Franklin 35.93 -86.87, Brentwood 36.03 -86.78, Murfreesboro 35.85 -86.39
US-OH: Columbus 39.96 -83.00, Cleveland 41.50 -81.69, Cincinnati 39.10 -84.51, Dayton 39.76 -84.19, Toledo 41.65 -83.54, Akron 41.08 -81.52, Dublin 40.10 -83.11, Westerville 40.13 -82.93, Canton 40.80 -81.38, Youngstown 41.10 -80.65, Mason 39.36 -84.31
US-MI: Detroit 42.33 -83.05, Ann Arbor 42.28 -83.74, Grand Rapids 42.96 -85.67, Lansing 42.73 -84.56, Troy 42.61 -83.15, Dearborn 42.32 -83.18, Kalamazoo 42.29 -85.59, Southfield 42.47 -83.22, Auburn Hills 42.69 -83.23, Novi 42.48 -83.48, Farmington Hills 42.50 -83.38, Flint 43.01 -83.69, Livonia 42.37 -83.35
US-MN: Minneapolis 44.98 -93.27, Saint Paul 44.95 -93.09, Bloomington 44.84 -93.30, Rochester 44.02 -92.47, Eden Prairie 44.85 -93.47, Duluth 46.79 -92.10, Plymouth 45.01 -93.46, Eagan 44.80 -93.17, Minnetonka 44.92 -93.47
US-MO: St. Louis 38.63 -90.20, Kansas City 39.10 -94.58, Springfield 37.21 -93.29, Chesterfield 38.66 -90.58, Clayton 38.64 -90.32, Independence 39.09 -94.42
US-WI: Milwaukee 43.04 -87.91, Madison 43.07 -89.40, Green Bay 44.51 -88.01, Brookfield 43.06 -88.11, Waukesha 43.01 -88.23, Kenosha 42.58 -87.82, Appleton 44.26 -88.42
US-IN: Indianapolis 39.77 -86.16, Fort Wayne 41.08 -85.14, South Bend 41.68 -86.25, Carmel 39.98 -86.12, Evansville 37.97 -87.57, Bloomington 39.17 -86.53, West Lafayette 40.43 -86.91
US-MD: Baltimore 39.29 -76.61, Bethesda 38.98 -77.09, Rockville 39.08 -77.15, Silver Spring 38.99 -77.03, Columbia 39.20 -76.86, Gaithersburg 39.14 -77.20, Annapolis 38.98 -76.49, Frederick 39.41 -77.41, Germantown 39.17 -77.27, College Park 38.98 -76.94, Towson 39.40 -76.60, Hanover 39.19 -76.72, Fort Meade 39.11 -76.74, Annapolis Junction 39.12 -76.77
US-VA: Richmond 37.54 -77.44, Reston 38.96 -77.36, McLean 38.93 -77.18, Alexandria 38.80 -77.05, Norfolk 36.85 -76.29, Herndon 38.97 -77.39, Virginia Beach 36.85 -75.98, Arlington 38.88 -77.10, Tysons 38.92 -77.23, Fairfax 38.85 -77.31, Ashburn 39.04 -77.49, Chantilly 38.89 -77.43, Roanoke 37.27 -79.94, Chesapeake 36.77 -76.29, Newport News 37.09 -76.47, Falls Church 38.88 -77.17, Vienna 38.90 -77.26, Charlottesville 38.03 -78.48
US-NJ: Newark 40.74 -74.17, Jersey City 40.73 -74.08, Hoboken 40.74 -74.03, Princeton 40.35 -74.66, Trenton 40.22 -74.76, Parsippany 40.86 -74.43, Morristown 40.80 -74.48, Edison 40.52 -74.41, Piscataway 40.55 -74.46, Paramus 40.94 -74.07, Cherry Hill 39.93 -75.03, Secaucus 40.79 -74.06, Weehawken 40.77 -74.02, New Brunswick 40.49 -74.45, Camden 39.93 -75.12
US-CT: Hartford 41.77 -72.67, Stamford 41.05 -73.54, New Haven 41.31 -72.92, Bridgeport 41.18 -73.19, Norwalk 41.12 -73.41, Greenwich 41.03 -73.63, Danbury 41.39 -73.45, Waterbury 41.56 -73.05
US-RI: Providence 41.82 -71.41, Warwick 41.70 -71.42, Cranston 41.78 -71.44
US-LA: New Orleans 29.95 -90.07, Baton Rouge 30.45 -91.19, Lafayette 30.22 -92.02, Shreveport 32.53 -93.75
US-KY: Louisville 38.25 -85.76, Lexington 38.04 -84.50, Bowling Green 36.99 -86.44, Florence 39.00 -84.63
US-OK: Oklahoma City 35.47 -97.52, Tulsa 36.15 -95.99, Norman 35.22 -97.44, Broken Arrow 36.05 -95.79
US-AL: Huntsville 34.73 -86.59, Birmingham 33.52 -86.80, Montgomery 32.37 -86.30, Mobile 30.69 -88.04, Tuscaloosa 33.21 -87.57
US-NE: Omaha 41.26 -95.93, Lincoln 40.81 -96.68
US-IA: Des Moines 41.59 -93.62, Cedar Rapids 41.98 -91.67
US-KS: Wichita 37.69 -97.34, Overland Park 38.98 -94.67, Topeka 39.05 -95.68, Lenexa 38.95 -94.73, Olathe 38.88 -94.82
US-NM: Albuquerque 35.08 -106.65, Santa Fe 35.69 -105.94
US-ID: Boise 43.62 -116.20, Meridian 43.61 -116.39, Coeur d'Alene 47.68 -116.78, Idaho Falls 43.49 -112.03
US-HI: Honolulu 21.31 -157.86
US-AK: Anchorage 61.22 -149.90, Fairbanks 64.84 -147.72, Juneau 58.30 -134.42
US-DE: Wilmington 39.75 -75.55, Dover 39.16 -75.52, Newark 39.68 -75.75, Bear 39.63 -75.66, Middletown 39.45 -75.72, Lewes 38.77 -75.14, Rehoboth Beach 38.72 -75.08, Georgetown 38.69 -75.39, Milford 38.91 -75.43, New Castle 39.66 -75.57, Smyrna 39.30 -75.60, Hockessin 39.79 -75.70, Claymont 39.80 -75.46
US-NH: Nashua 42.77 -71.47, Manchester 43.00 -71.46, Portsmouth 43.07 -70.76, Concord 43.21 -71.54
US-ME: Portland 43.66 -70.26, Bangor 44.80 -68.77, Augusta 44.31 -69.78
US-AR: Little Rock 34.75 -92.29, Bentonville 36.37 -94.21, Fayetteville 36.06 -94.16, Rogers 36.33 -94.12
US-MT: Bozeman 45.68 -111.04, Missoula 46.87 -113.99, Billings 45.78 -108.50, Helena 46.59 -112.04
US-WY: Cheyenne 41.14 -104.82, Jackson Hole 43.48 -110.76
US-ND: Fargo 46.88 -96.79, Bismarck 46.81 -100.78
US-SD: Sioux Falls 43.55 -96.73, Rapid City 44.08 -103.23
US-MS: Biloxi 30.40 -88.89, Gulfport 30.37 -89.09
US-WV: Morgantown 39.63 -79.96, Charleston 38.35 -81.63
US-VT: Montpelier 44.26 -72.58, Burlington 44.48 -73.21
CA-ON: Toronto 43.65 -79.38, Ottawa 45.42 -75.70, Mississauga 43.59 -79.64, Waterloo 43.47 -80.52, Kitchener 43.45 -80.49, Hamilton 43.26 -79.87, London 42.98 -81.25, Markham 43.86 -79.34, Brampton 43.73 -79.76, Kingston 44.23 -76.49, Guelph 43.54 -80.25, Windsor 42.31 -83.04, Oakville 43.47 -79.69, Burlington 43.33 -79.80, Vaughan 43.84 -79.51, Richmond Hill 43.88 -79.44, Oshawa 43.90 -78.86, Barrie 44.39 -79.69, Sudbury 46.49 -80.99, Thunder Bay 48.38 -89.25, St. Catharines 43.16 -79.24, Kanata 45.31 -75.90, Scarborough 43.77 -79.26, Etobicoke 43.62 -79.51, North York 43.77 -79.41, Cambridge 43.36 -80.31, Niagara Falls 43.09 -79.08, Peterborough 44.30 -78.32, Concord 43.80 -79.49
CA-QC: Montréal 45.50 -73.57, Québec City 46.81 -71.21, Laval 45.57 -73.69, Gatineau 45.48 -75.70, Sherbrooke 45.40 -71.89, Trois-Rivières 46.34 -72.54, Longueuil 45.53 -73.52, Saguenay 48.43 -71.07, Lévis 46.80 -71.18, Brossard 45.46 -73.47, Saint-Laurent 45.50 -73.67, Pointe-Claire 45.45 -73.82, Drummondville 45.88 -72.48, Granby 45.40 -72.73, Terrebonne 45.70 -73.65
CA-BC: Vancouver 49.28 -123.12, Burnaby 49.25 -122.98, Victoria 48.43 -123.37, Surrey 49.19 -122.85, Kelowna 49.89 -119.50, Richmond 49.17 -123.14, Coquitlam 49.28 -122.79, Abbotsford 49.05 -122.31, Nanaimo 49.17 -123.94, Kamloops 50.67 -120.33, North Vancouver 49.32 -123.07, Langley 49.10 -122.66, Prince George 53.92 -122.75, New Westminster 49.21 -122.91, Whistler 50.12 -122.95
CA-AB: Calgary 51.05 -114.07, Edmonton 53.55 -113.49, Red Deer 52.27 -113.81, Lethbridge 49.69 -112.84, Fort McMurray 56.73 -111.38, Medicine Hat 50.04 -110.68, Banff 51.18 -115.57, Grande Prairie 55.17 -118.80
CA-MB: Winnipeg 49.90 -97.14, Brandon 49.85 -99.95
CA-NS: Halifax 44.65 -63.58
CA-SK: Saskatoon 52.13 -106.67, Regina 50.45 -104.62
CA-NB: Moncton 46.09 -64.78, Fredericton 45.96 -66.64, Saint John 45.27 -66.06
CA-NL: St. John's 47.56 -52.71
CA-PE: Charlottetown 46.24 -63.13
CA-YT: Whitehorse 60.72 -135.06
MX: Mexico City 19.43 -99.13, Guadalajara 20.67 -103.35, Monterrey 25.67 -100.31, Puebla 19.04 -98.21, Tijuana 32.51 -117.04, Querétaro 20.59 -100.39, León 21.12 -101.68, Cancún 21.16 -86.85, Mérida 20.97 -89.62, Zapopan 20.72 -103.39, Naucalpan 19.48 -99.24, San Luis Potosí 22.15 -100.98, Aguascalientes 21.88 -102.29, Hermosillo 29.07 -110.96, Saltillo 25.42 -101.00, Culiacán 24.81 -107.39, Chihuahua 28.63 -106.08, Ciudad Juárez 31.69 -106.42, Mexicali 32.62 -115.45, Morelia 19.70 -101.19, Toluca 19.29 -99.66, Veracruz 19.17 -96.13, Xalapa 19.54 -96.92, Villahermosa 17.99 -92.93, Tuxtla Gutiérrez 16.75 -93.12, Oaxaca 17.07 -96.72, Acapulco 16.85 -99.82, Cuernavaca 18.92 -99.22, Pachuca 20.12 -98.73, Durango 24.02 -104.67, Torreón 25.54 -103.41, Reynosa 26.09 -98.28, Matamoros 25.87 -97.50, Tampico 22.25 -97.86, Playa del Carmen 20.63 -87.08, Los Cabos 23.06 -109.70, Mazatlán 23.22 -106.42, Irapuato 20.67 -101.35, Celaya 20.52 -100.81, San Pedro Garza García 25.66 -100.40, Apodaca 25.78 -100.19
BR: São Paulo -23.55 -46.63, Rio de Janeiro -22.91 -43.20, Belo Horizonte -19.92 -43.94, Brasília -15.79 -47.88, Curitiba -25.43 -49.27, Porto Alegre -30.03 -51.23, Recife -8.05 -34.88, Fortaleza -3.73 -38.53, Salvador -12.97 -38.50, Florianópolis -27.60 -48.55, Campinas -22.91 -47.06, Manaus -3.12 -60.02, Goiânia -16.69 -49.26, Guarulhos -23.46 -46.53, Osasco -23.53 -46.79, Barueri -23.51 -46.88, Santo André -23.66 -46.53, São Bernardo do Campo -23.69 -46.56, São Caetano do Sul -23.62 -46.55, Ribeirão Preto -21.18 -47.81, Sorocaba -23.50 -47.46, São José dos Campos -23.18 -45.88, Santos -23.96 -46.33, Jundiaí -23.19 -46.88, Piracicaba -22.73 -47.65, São Carlos -22.01 -47.89, Bauru -22.31 -49.06, Niterói -22.88 -43.10, Duque de Caxias -22.79 -43.31, Petrópolis -22.51 -43.18, Contagem -19.93 -44.05, Uberlândia -18.92 -48.28, Juiz de Fora -21.76 -43.35, Joinville -26.30 -48.85, Blumenau -26.92 -49.07, São José -27.61 -48.63, Chapecó -27.10 -52.62, Londrina -23.31 -51.16, Maringá -23.42 -51.94, Cascavel -24.96 -53.46, Caxias do Sul -29.17 -51.18, Pelotas -31.77 -52.34, São Leopoldo -29.76 -51.15, Novo Hamburgo -29.69 -51.13, Canoas -29.92 -51.18, Vitória -20.32 -40.34, Vila Velha -20.33 -40.29, Natal -5.79 -35.21, João Pessoa -7.12 -34.86, Maceió -9.67 -35.74, Aracaju -10.91 -37.07, Teresina -5.09 -42.80, São Luís -2.53 -44.30, Belém -1.46 -48.50, Cuiabá -15.60 -56.10, Campo Grande -20.44 -54.65, Feira de Santana -12.27 -38.97, Palmas -10.18 -48.33, Porto Velho -8.76 -63.90, Alphaville -23.50 -46.85, Betim -19.97 -44.20, Extrema -22.85 -46.32
AR: Buenos Aires -34.60 -58.38, Córdoba -31.42 -64.18, Rosario -32.95 -60.64, Mendoza -32.89 -68.84, La Plata -34.92 -57.95, San Miguel de Tucumán -26.83 -65.20, Mar del Plata -38.00 -57.56, Salta -24.79 -65.41, Santa Fe -31.63 -60.70, Neuquén -38.95 -68.06, Bahía Blanca -38.72 -62.27, Bariloche -41.13 -71.31, Tandil -37.32 -59.13, Paraná -31.73 -60.53, Posadas -27.37 -55.90, Corrientes -27.47 -58.83
CL: Santiago -33.45 -70.67, Valparaíso -33.05 -71.61, Concepción -36.83 -73.05, Viña del Mar -33.02 -71.55, Antofagasta -23.65 -70.40, Temuco -38.74 -72.60, Puerto Montt -41.47 -72.94, Las Condes -33.41 -70.57, Providencia -33.43 -70.61, La Serena -29.90 -71.25, Iquique -20.21 -70.15, Rancagua -34.17 -70.74
CO: Bogotá 4.71 -74.07, Medellín 6.24 -75.57, Cali 3.45 -76.53, Barranquilla 10.96 -74.80, Cartagena 10.39 -75.48, Bucaramanga 7.12 -73.12, Pereira 4.81 -75.69, Manizales 5.07 -75.52, Cúcuta 7.89 -72.51, Santa Marta 11.24 -74.20, Ibagué 4.44 -75.24, Armenia 4.53 -75.68, Envigado 6.17 -75.59, Sabaneta 6.15 -75.62, Villavicencio 4.14 -73.63
PE: Lima -12.05 -77.04, Arequipa -16.40 -71.54, Trujillo -8.11 -79.03, Cusco -13.52 -71.97, Piura -5.19 -80.63, Chiclayo -6.77 -79.84, Miraflores -12.12 -77.03
UY: Montevideo -34.90 -56.16, Punta del Este -34.96 -54.95, Zonamerica -34.77 -56.07
PY: Asunción -25.26 -57.58
BO: La Paz -16.49 -68.12, Santa Cruz de la Sierra -17.78 -63.18, Cochabamba -17.39 -66.16
EC: Quito -0.18 -78.47, Guayaquil -2.19 -79.89, Cuenca -2.90 -79.00, Manta -0.95 -80.73
VE: Caracas 10.48 -66.90, Maracaibo 10.65 -71.64, Valencia 10.16 -68.00, Barquisimeto 10.07 -69.32
CR: San José 9.93 -84.08, Heredia 10.00 -84.12, Alajuela 10.02 -84.21, Cartago 9.86 -83.92, Escazú 9.92 -84.14
PA: Panama City 8.98 -79.52, Ciudad de Panama 8.98 -79.52
GT: Guatemala City 14.63 -90.51
HN: Tegucigalpa 14.07 -87.19, San Pedro Sula 15.50 -88.03
SV: San Salvador 13.69 -89.22
NI: Managua 12.11 -86.24
DO: Santo Domingo 18.49 -69.93, Santiago de los Caballeros 19.45 -70.70, Punta Cana 18.58 -68.40
PR: San Juan 18.47 -66.11
CU: Havana 23.11 -82.37
JM: Kingston Jamaica 17.97 -76.79
TT: Port of Spain 10.65 -61.50
BB: Bridgetown 13.10 -59.61
BS: Nassau 25.05 -77.34`;

export const REST_OF_THE_WORLD = `
AU: Sydney -33.87 151.21, Melbourne -37.81 144.96, Brisbane -27.47 153.03, Perth -31.95 115.86, Adelaide -34.93 138.60, Canberra -35.28 149.13, Gold Coast -28.00 153.43, Hobart -42.88 147.33, Darwin -12.46 130.84, Newcastle -32.93 151.78, Geelong -38.15 144.36, Wollongong -34.42 150.89, Sunshine Coast -26.65 153.07, Townsville -19.26 146.82, Cairns -16.92 145.77, Toowoomba -27.56 151.95, Ballarat -37.56 143.85, Bendigo -36.76 144.28, Launceston -41.43 147.14, Mackay -21.14 149.19, Rockhampton -23.38 150.51, Parramatta -33.81 151.00, North Sydney -33.84 151.21, Macquarie Park -33.78 151.13, Chatswood -33.80 151.18, Central Coast -33.43 151.34, Albury -36.08 146.92, Wagga Wagga -35.12 147.37, Alice Springs -23.70 133.88, Fremantle -32.06 115.75, Fortitude Valley -27.46 153.03, Docklands -37.82 144.95, Southbank -37.82 144.96, Penrith -33.75 150.69, Blacktown -33.77 150.91, Dandenong -37.99 145.21, Karratha -20.74 116.85, Port Hedland -20.31 118.58
NZ: Auckland -36.85 174.76, Wellington -41.29 174.78, Christchurch -43.53 172.64, Hamilton -37.79 175.28, Dunedin -45.87 170.50, Tauranga -37.69 176.17, Queenstown -45.03 168.66, Palmerston North -40.36 175.61, Napier -39.49 176.91, Nelson -41.27 173.28, Rotorua -38.14 176.25, New Plymouth -39.06 174.08, Invercargill -46.41 168.35, Lower Hutt -41.21 174.91, Whangarei -35.73 174.32
CN: Beijing 39.90 116.41, Shanghai 31.23 121.47, Shenzhen 22.54 114.06, Guangzhou 23.13 113.26, Hangzhou 30.27 120.16, Chengdu 30.57 104.07, Nanjing 32.06 118.80, Wuhan 30.59 114.31, Suzhou 31.30 120.59, Xi'an 34.34 108.94, Tianjin 39.13 117.20, Chongqing 29.56 106.55, Qingdao 36.07 120.38, Xiamen 24.48 118.09, Dalian 38.91 121.61, Zhengzhou 34.75 113.63, Changsha 28.23 112.94, Jinan 36.65 117.12, Harbin 45.80 126.53, Shenyang 41.80 123.43, Kunming 24.88 102.83, Hefei 31.82 117.23, Fuzhou 26.07 119.30, Ningbo 29.87 121.54, Wuxi 31.49 120.31, Dongguan 23.02 113.75, Foshan 23.02 113.12, Zhuhai 22.27 113.58, Guiyang 26.65 106.63, Nanchang 28.68 115.86, Taiyuan 37.87 112.55, Changchun 43.82 125.32, Nanning 22.82 108.37, Urumqi 43.83 87.62, Lanzhou 36.06 103.83, Haikou 20.04 110.20, Sanya 18.25 109.51, Wenzhou 27.99 120.70, Jiaxing 30.75 120.76, Changzhou 31.81 119.97, Kunshan 31.39 120.98, Yantai 37.46 121.45, Shijiazhuang 38.04 114.51
HK: Hong Kong 22.30 114.17, Kowloon 22.32 114.18
TW: Taipei 25.03 121.57, Hsinchu 24.80 120.97, Taichung 24.15 120.67, Kaohsiung 22.63 120.30, Tainan 23.00 120.21, Taoyuan 24.99 121.30, New Taipei 25.01 121.46, Zhubei 24.84 121.00
JP: Tokyo 35.68 139.69, Osaka 34.69 135.50, Kyoto 35.01 135.77, Yokohama 35.44 139.64, Nagoya 35.18 136.91, Fukuoka 33.59 130.40, Sapporo 43.06 141.35, Kobe 34.69 135.20, Sendai 38.27 140.87, Kawasaki 35.53 139.70, Hiroshima 34.39 132.46, Saitama City 35.86 139.65, Chiba 35.61 140.12, Kitakyushu 33.88 130.88, Niigata 37.92 139.04, Hamamatsu 34.71 137.73, Okayama 34.66 133.93, Kumamoto 32.80 130.71, Kagoshima 31.60 130.56, Nagasaki 32.75 129.88, Naha 26.21 127.68, Tsukuba 36.08 140.11, Nara 34.69 135.80, Kanazawa 36.56 136.66, Shibuya 35.66 139.70, Shinjuku 35.69 139.70, Minato 35.66 139.75, Chiyoda 35.69 139.75, Roppongi 35.66 139.73, Toyota City 35.08 137.16, Shizuoka 34.98 138.38
KR: Seoul 37.57 126.98, Busan 35.18 129.08, Incheon 37.46 126.71, Daejeon 36.35 127.38, Daegu 35.87 128.60, Pangyo 37.39 127.11, Gwangju 35.16 126.85, Suwon 37.26 127.03, Ulsan 35.54 129.31, Seongnam 37.42 127.13, Bundang 37.38 127.12, Gangnam 37.52 127.05, Yongin 37.24 127.18, Goyang 37.66 126.83, Changwon 35.23 128.68, Cheongju 36.64 127.49, Jeju 33.50 126.53, Hwaseong 37.20 126.83, Sejong 36.48 127.29
IN: Bengaluru 12.97 77.59, Mumbai 19.08 72.88, Delhi 28.61 77.21, Hyderabad 17.39 78.49, Chennai 13.08 80.27, Pune 18.52 73.86, Kolkata 22.57 88.36, Gurugram 28.46 77.03, Noida 28.54 77.39, Ahmedabad 23.02 72.57, Jaipur 26.91 75.79, Kochi 9.93 76.27, Chandigarh 30.73 76.78, Indore 22.72 75.86, Coimbatore 11.02 76.96, Lucknow 26.85 80.95, Nagpur 21.15 79.09, Surat 21.17 72.83, Thiruvananthapuram 8.52 76.94, Visakhapatnam 17.69 83.22, Bhopal 23.26 77.41, Mysuru 12.30 76.64, Vadodara 22.31 73.18, Patna 25.59 85.14, Bhubaneswar 20.30 85.82, Thane 19.22 72.98, Navi Mumbai 19.03 73.03, Faridabad 28.41 77.31, Ghaziabad 28.67 77.45, Greater Noida 28.47 77.50, Kanpur 26.45 80.33, Agra 27.18 78.01, Varanasi 25.32 82.97, Nashik 20.00 73.79, Aurangabad 19.88 75.34, Rajkot 22.30 70.80, Ludhiana 30.90 75.86, Amritsar 31.63 74.87, Mohali 30.70 76.72, Jalandhar 31.33 75.58, Dehradun 30.32 78.03, Shimla 31.10 77.17, Ranchi 23.34 85.31, Raipur 21.25 81.63, Jamshedpur 22.80 86.20, Guwahati 26.14 91.74, Vijayawada 16.51 80.65, Guntur 16.31 80.44, Warangal 17.97 79.59, Secunderabad 17.44 78.50, Madurai 9.93 78.12, Tiruchirappalli 10.79 78.70, Salem 11.66 78.15, Vellore 12.92 79.13, Hosur 12.74 77.83, Hubli 15.36 75.12, Mangalore 12.91 74.86, Belagavi 15.85 74.50, Kozhikode 11.26 75.78, Thrissur 10.53 76.21, Puducherry 11.94 79.81, Goa 15.49 73.83, Gandhinagar 23.22 72.65, GIFT City 23.16 72.68, Udaipur 24.59 73.71, Jodhpur 26.24 73.02, Gwalior 26.22 78.18, Jabalpur 23.18 79.99, Prayagraj 25.44 81.85, Meerut 28.98 77.71, Panchkula 30.69 76.86, Manesar 28.36 76.94, Jammu 32.73 74.86, Srinagar 34.08 74.80, Cuttack 20.46 85.88, Siliguri 26.73 88.40, Durgapur 23.52 87.31, Electronic City 12.84 77.67, Whitefield 12.97 77.75, Bandra 19.06 72.83, Andheri 19.12 72.85, Powai 19.12 72.91
PK: Karachi 24.86 67.01, Lahore 31.52 74.36, Islamabad 33.68 73.05, Rawalpindi 33.57 73.02, Faisalabad 31.42 73.08, Multan 30.16 71.52, Peshawar 34.01 71.58, Sialkot 32.49 74.53, Hyderabad 25.40 68.36, Gujranwala 32.16 74.19, Quetta 30.18 66.98
BD: Dhaka 23.81 90.41, Chittagong 22.36 91.78, Sylhet 24.89 91.87, Khulna 22.85 89.54, Gazipur 24.00 90.42
LK: Colombo 6.93 79.86, Kandy 7.29 80.63, Galle 6.05 80.22
NP: Kathmandu 27.72 85.32, Pokhara 28.21 83.99, Lalitpur 27.67 85.32
SG: Singapore 1.29 103.85
MY: Kuala Lumpur 3.14 101.69, Penang 5.41 100.33, Johor Bahru 1.49 103.74, Petaling Jaya 3.11 101.61, Cyberjaya 2.92 101.66, Shah Alam 3.07 101.52, Subang Jaya 3.05 101.58, Ipoh 4.60 101.08, Kuching 1.55 110.35, Kota Kinabalu 5.98 116.07, Melaka 2.19 102.25, Seremban 2.73 101.94, Bayan Lepas 5.30 100.27, Putrajaya 2.93 101.70, Klang 3.04 101.45, Kulim 5.37 100.56
ID: Jakarta -6.21 106.85, Surabaya -7.26 112.75, Bandung -6.92 107.61, Yogyakarta -7.80 110.37, Denpasar -8.65 115.22, Medan 3.60 98.67, Semarang -6.97 110.42, Makassar -5.15 119.43, Palembang -2.98 104.76, Tangerang -6.18 106.63, Bekasi -6.24 106.99, Depok -6.40 106.79, Bogor -6.60 106.80, Batam 1.13 104.05, Malang -7.98 112.63, Balikpapan -1.24 116.85, Ubud -8.51 115.26, Canggu -8.65 115.14, Solo -7.57 110.83, Cikarang -6.31 107.15
PH: Manila 14.60 120.98, Makati 14.55 121.02, Quezon City 14.65 121.05, Cebu 10.32 123.89, Taguig 14.52 121.05, Davao 7.07 125.61, Pasig 14.58 121.08, Ortigas 14.59 121.06, BGC 14.55 121.05, Mandaluyong 14.58 121.03, Muntinlupa 14.41 121.04, Alabang 14.42 121.04, Parañaque 14.48 121.02, Pasay 14.54 121.00, Caloocan 14.65 120.97, Baguio 16.41 120.60, Iloilo 10.72 122.56, Bacolod 10.68 122.96, Cagayan de Oro 8.48 124.65, Clark 15.18 120.55, Angeles City 15.15 120.58, Lapu-Lapu 10.31 123.95, Mandaue 10.33 123.93, Marikina 14.65 121.10, Las Piñas 14.45 120.98
TH: Bangkok 13.76 100.50, Chiang Mai 18.79 98.98, Phuket 7.88 98.39, Pattaya 12.93 100.88, Nonthaburi 13.86 100.51, Rayong 12.68 101.28, Chonburi 13.36 100.98, Samut Prakan 13.60 100.60, Hua Hin 12.57 99.96, Ayutthaya 14.35 100.57
VN: Ho Chi Minh City 10.82 106.63, Hanoi 21.03 105.85, Da Nang 16.05 108.20, Hai Phong 20.84 106.69, Can Tho 10.04 105.78, Bien Hoa 10.95 106.82, Nha Trang 12.24 109.19, Hue 16.46 107.59, Binh Duong 10.98 106.65, Bac Ninh 21.19 106.08, Vung Tau 10.35 107.08
KH: Phnom Penh 11.56 104.93, Siem Reap 13.36 103.86
LA: Vientiane 17.98 102.63
MM: Yangon 16.87 96.20
MN: Ulaanbaatar 47.89 106.91
KZ: Almaty 43.24 76.89, Astana 51.17 71.43, Shymkent 42.34 69.60, Karaganda 49.80 73.10, Aktau 43.65 51.16, Atyrau 47.11 51.92
KG: Bishkek 42.87 74.59
UZ: Tashkent 41.30 69.24, Samarkand 39.65 66.96
TJ: Dushanbe 38.56 68.79
GE: Tbilisi 41.72 44.79, Batumi 41.64 41.64
AM: Yerevan 40.18 44.51
AZ: Baku 40.41 49.87
IR: Tehran 35.69 51.39
IQ: Baghdad 33.31 44.37, Erbil 36.19 44.01
IL: Tel Aviv 32.08 34.78, Jerusalem 31.77 35.21, Haifa 32.79 34.99, Herzliya 32.16 34.84, Ramat Gan 32.08 34.81, Netanya 32.33 34.86, Petah Tikva 32.09 34.89, Rishon LeZion 31.96 34.80, Be'er Sheva 31.25 34.79, Ra'anana 32.18 34.87, Kfar Saba 32.18 34.91, Hod HaSharon 32.15 34.89, Rehovot 31.89 34.81, Yokneam 32.66 35.11, Caesarea 32.50 34.90, Ness Ziona 31.93 34.80, Rosh HaAyin 32.09 34.96, Holon 32.01 34.77, Bnei Brak 32.08 34.83
JO: Amman 31.95 35.93, Irbid 32.56 35.85, Aqaba 29.53 35.01
LB: Beirut 33.89 35.50
SA: Riyadh 24.71 46.68, Jeddah 21.49 39.19, Dammam 26.43 50.10, Mecca 21.39 39.86, Medina 24.47 39.61, Khobar 26.28 50.21, Jubail 27.01 49.66, Tabuk 28.38 36.57, Abha 18.22 42.51, NEOM 27.97 35.21, Dhahran 26.29 50.11, Yanbu 24.09 38.06
AE: Dubai 25.20 55.27, Abu Dhabi 24.45 54.38, Sharjah 25.35 55.42, Ajman 25.41 55.44, Ras Al Khaimah 25.79 55.94, Al Ain 24.21 55.74, Fujairah 25.13 56.34, Dubai Media City 25.10 55.15, Dubai Internet City 25.10 55.16
QA: Doha 25.29 51.53, Lusail 25.43 51.49, Al Rayyan 25.29 51.42
KW: Kuwait City 29.38 47.98
BH: Manama 26.23 50.59
OM: Muscat 23.59 58.41, Salalah 17.02 54.09, Sohar 24.34 56.75
EG: Cairo 30.04 31.24, Alexandria Egypt 31.20 29.92, Giza 30.01 31.21, New Cairo 30.03 31.47, Sharm El Sheikh 27.92 34.33, Hurghada 27.26 33.81, Mansoura 31.04 31.38, Port Said 31.26 32.30, Tanta 30.79 31.00, Nasr City 30.06 31.34, Maadi 29.96 31.26, 6th of October City 29.94 30.92
MA: Casablanca 33.57 -7.59, Rabat 34.02 -6.84, Marrakesh 31.63 -7.99, Tangier 35.77 -5.80, Fes 34.03 -5.00, Agadir 30.42 -9.60, Meknes 33.90 -5.55, Kenitra 34.26 -6.58, Oujda 34.68 -1.91, Tetouan 35.58 -5.37
DZ: Algiers 36.75 3.06, Oran 35.70 -0.63, Constantine 36.37 6.61
TN: Tunis 36.81 10.18, Sfax 34.74 10.76, Sousse 35.83 10.64, Ariana 36.86 10.19
LY: Tripoli 32.89 13.19, Benghazi 32.12 20.07
SD: Khartoum 15.50 32.56
ET: Addis Ababa 9.02 38.75
KE: Nairobi -1.29 36.82, Mombasa -4.04 39.67, Kisumu -0.09 34.77, Nakuru -0.30 36.08, Eldoret 0.51 35.27
UG: Kampala 0.35 32.58, Entebbe 0.06 32.46
TZ: Dar es Salaam -6.79 39.21, Arusha -3.39 36.68, Dodoma -6.16 35.75, Zanzibar -6.17 39.20, Mwanza -2.52 32.90
RW: Kigali -1.94 30.06
NG: Lagos 6.52 3.38, Abuja 9.06 7.49, Ibadan 7.38 3.95, Port Harcourt 4.82 7.05, Kano 12.00 8.52, Benin City 6.34 5.62, Enugu 6.44 7.50, Kaduna 10.52 7.44, Ikeja 6.60 3.35, Lekki 6.44 3.52, Victoria Island 6.43 3.42, Abeokuta 7.15 3.35, Uyo 5.04 7.91
GH: Accra 5.60 -0.19, Kumasi 6.69 -1.62, Tema 5.67 -0.02, Takoradi 4.90 -1.76
CI: Abidjan 5.36 -4.01, Yamoussoukro 6.83 -5.29
SN: Dakar 14.72 -17.47
CM: Douala 4.05 9.70, Yaoundé 3.87 11.52
BJ: Cotonou 6.37 2.39
TG: Lomé 6.13 1.22
BF: Ouagadougou 12.37 -1.52
ML: Bamako 12.64 -8.00
NE: Niamey 13.51 2.13
GN: Conakry 9.64 -13.58
GA: Libreville 0.42 9.47
CG: Brazzaville -4.26 15.24, Pointe-Noire -4.77 11.87
CD: Kinshasa -4.44 15.27, Lubumbashi -11.66 27.48, Goma -1.66 29.22
MW: Lilongwe -13.96 33.77, Blantyre -15.79 35.01
SL: Freetown 8.48 -13.23
LR: Monrovia 6.30 -10.80
SO: Mogadishu 2.05 45.32
SS: Juba 4.85 31.58
TD: N'Djamena 12.13 15.06
MR: Nouakchott 18.08 -15.98
AO: Luanda -8.84 13.23
ZM: Lusaka -15.39 28.32, Kitwe -12.80 28.21, Ndola -12.97 28.64
ZW: Harare -17.83 31.05, Bulawayo -20.15 28.58
MZ: Maputo -25.97 32.57, Beira -19.83 34.85, Nampula -15.12 39.27
NA: Windhoek -22.56 17.08
BW: Gaborone -24.65 25.91
ZA: Johannesburg -26.20 28.05, Cape Town -33.92 18.42, Durban -29.86 31.02, Pretoria -25.75 28.19, Port Elizabeth -33.96 25.60, Stellenbosch -33.93 18.86, Sandton -26.11 28.06, Midrand -25.99 28.13, Centurion -25.86 28.19, Randburg -26.09 28.00, Roodepoort -26.16 27.87, Bloemfontein -29.12 26.21, East London -33.02 27.90, Polokwane -23.90 29.45, Nelspruit -25.47 30.98, Rustenburg -25.67 27.24, Pietermaritzburg -29.60 30.38, Umhlanga -29.73 31.07, Somerset West -34.08 18.84, George -33.96 22.46, Rosebank -26.15 28.04, Bellville -33.90 18.63, Kimberley -28.74 24.76, Soweto -26.27 27.86, Paarl -33.73 18.96
MU: Port Louis -20.16 57.50, Ebene -20.24 57.49, Quatre Bornes -20.26 57.48
MG: Antananarivo -18.88 47.51`;
