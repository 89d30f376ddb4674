/**
 * Towns that location fields name without a country: `country[-region]: City|other name, …`. They are asked after the large cities, and only
 * where a text is known to be a place: many are words or family names elsewhere ("Hamm", "Orange", "Nancy").
 */
const GERMAN = `
DE: Hamm, Hagen, Herne, Oberhausen, Solingen, Neuss, Ludwigshafen am Rhein|Ludwigshafen, Mülheim an der Ruhr|Mülheim, Bottrop, Recklinghausen, Bremerhaven, Remscheid, Bergisch Gladbach, Moers, Reutlingen, Gera, Zwickau, Cottbus, Fürth, Pforzheim, Witten, Gütersloh, Iserlohn, Düren, Ratingen, Esslingen am Neckar|Esslingen, Ludwigsburg, Hanau, Hildesheim, Flensburg, Kaiserslautern, Worms, Marl, Velbert, Minden, Dessau-Roßlau|Dessau, Norderstedt, Villingen-Schwenningen, Gladbeck, Ratzeburg, Dorsten, Rheine, Arnsberg, Detmold, Viersen, Castrop-Rauxel, Lüdenscheid, Lünen, Schwerin, Plauen, Bocholt, Neuwied, Celle, Kerpen, Dormagen, Grevenbroich, Rodgau, Neumünster, Delmenhorst, Wilhelmshaven, Stralsund, Greifswald, Wismar, Görlitz, Weimar, Suhl, Eisenach, Gotha, Nordhausen, Halberstadt, Stendal, Wittenberg, Brandenburg an der Havel, Frankfurt (Oder)|Frankfurt Oder, Oranienburg, Bernau bei Berlin|Bernau, Falkensee, Königs Wusterhausen, Ludwigsfelde, Teltow, Kleinmachnow, Schönefeld, Hennigsdorf, Eberswalde, Grünheide, Bautzen, Pirna, Freiberg, Meißen, Radebeul, Hoyerswerda, Landshut, Rosenheim, Kempten, Memmingen, Neu-Ulm, Schweinfurt, Aschaffenburg, Coburg, Hof, Amberg, Weiden in der Oberpfalz|Weiden, Straubing, Deggendorf, Freising, Dachau, Erding, Germering, Fürstenfeldbruck, Unterföhring, Ismaning, Ottobrunn, Taufkirchen, Oberkochen, Unterschleißheim, Starnberg, Gilching, Weßling, Holzkirchen, Bad Tölz, Traunstein, Burghausen, Altötting, Dingolfing, Neumarkt in der Oberpfalz, Herzogenaurach, Ansbach, Schwabach, Forchheim, Kulmbach, Lindau, Friedrichshafen, Ravensburg, Weingarten, Biberach an der Riß|Biberach, Singen, Tuttlingen, Rottweil, Offenburg, Lahr, Lörrach, Weil am Rhein, Rastatt, Baden-Baden, Bruchsal, Ettlingen, Sinsheim, Mosbach, Weinheim, Schwetzingen, Böblingen, Sindelfingen, Leonberg, Weissach, Göppingen, Schwäbisch Gmünd, Schwäbisch Hall, Aalen, Heidenheim an der Brenz|Heidenheim, Waiblingen, Fellbach, Backnang, Winnenden, Kornwestheim, Ditzingen, Gerlingen, Filderstadt, Ostfildern, Leinfelden-Echterdingen, Nürtingen, Kirchheim unter Teck, Metzingen, Balingen, Albstadt, Sigmaringen, Neckarsulm, Künzelsau, Bad Mergentheim, Wertheim, Tauberbischofsheim, Crailsheim, Speyer, Landau in der Pfalz|Landau, Frankenthal, Neustadt an der Weinstraße, Pirmasens, Zweibrücken, Bad Kreuznach, Ingelheim am Rhein|Ingelheim, Bingen, Andernach, Neunkirchen, Homburg, Saarlouis, St. Ingbert, Merzig, Rüsselsheim am Main|Rüsselsheim, Bad Homburg|Bad Homburg vor der Höhe, Oberursel, Eschborn, Kronberg im Taunus, Hofheim am Taunus, Dreieich, Langen, Neu-Isenburg, Dietzenbach, Maintal, Friedberg, Bad Vilbel, Bad Nauheim, Gießen|Giessen, Wetzlar, Marburg, Limburg an der Lahn|Limburg Lahn, Fulda, Bad Hersfeld, Baunatal, Bensheim, Heppenheim, Lampertheim, Viernheim, Weiterstadt, Griesheim, Goslar, Salzgitter, Peine, Gifhorn, Helmstedt, Wolfenbüttel, Hameln, Nienburg, Stade, Buxtehude, Cuxhaven, Lüneburg, Uelzen, Winsen, Emden, Aurich, Leer, Papenburg, Lingen, Nordhorn, Meppen, Cloppenburg, Vechta, Diepholz, Verden, Achim, Garbsen, Langenhagen, Laatzen, Lehrte, Seelze, Burgdorf, Northeim, Einbeck, Holzminden, Melle, Bramsche, Georgsmarienhütte, Ahrensburg, Elmshorn, Pinneberg, Wedel, Itzehoe, Rendsburg, Husum, Heide, Bad Oldesloe, Bad Segeberg, Kaltenkirchen, Geesthacht, Reinbek, Eutin, Schleswig, Güstrow, Neubrandenburg, Ahlen, Beckum, Warendorf, Coesfeld, Borken, Ahaus, Gronau, Emsdetten, Greven, Ibbenbüren, Steinfurt, Herford, Bad Oeynhausen, Bünde, Lemgo, Bad Salzuflen, Lippstadt, Soest, Unna, Kamen, Bergkamen, Schwerte, Menden, Hemer, Olpe, Attendorn, Meschede, Brilon, Höxter, Rheda-Wiedenbrück, Verl, Harsewinkel, Halle Westfalen, Gevelsberg, Ennepetal, Hattingen, Herdecke, Wetter, Langenfeld, Monheim am Rhein|Monheim, Hilden, Haan, Erkrath, Mettmann, Heiligenhaus, Kaarst, Meerbusch, Korschenbroich, Willich, Kempen, Nettetal, Kleve, Wesel, Dinslaken, Emmerich am Rhein, Goch, Geldern, Xanten, Kamp-Lintfort, Troisdorf, Siegburg, Sankt Augustin, Hennef, Königswinter, Bad Honnef, Bornheim, Brühl, Hürth, Frechen, Pulheim, Wesseling, Euskirchen, Gummersbach, Wipperfürth, Eschweiler, Stolberg, Alsdorf, Jülich, Heinsberg, Erkelenz, Geilenkirchen, Montabaur, Westerburg, Lauf an der Pegnitz, Roth, Gunzenhausen, Weißenburg in Bayern, Donauwörth, Nördlingen, Günzburg, Krumbach, Mindelheim, Kaufbeuren, Landsberg am Lech, Weilheim in Oberbayern, Garmisch-Partenkirchen, Murnau, Penzberg, Wolfratshausen, Geretsried, Miesbach, Wasserburg am Inn, Mühldorf am Inn, Pfarrkirchen, Cham, Schwandorf, Kelheim, Abensberg, Pfaffenhofen an der Ilm, Schrobenhausen, Neuburg an der Donau, Eichstätt, Bad Kissingen, Haßfurt, Kitzingen, Lohr am Main, Marktheidenfeld, Miltenberg, Merseburg, Leuna, Bitterfeld-Wolfen|Bitterfeld, Köthen, Naumburg, Zeitz, Altenburg, Saalfeld, Rudolstadt, Ilmenau, Arnstadt, Sömmerda, Mühlhausen, Meiningen, Hermsdorf, Garching bei München, Planegg, Martinsried, Haar, Aschheim, Kirchheim bei München, Hallbergmoos, Neubiberg, Grünwald, Pullach, Gräfelfing
AT: Leoben, Kapfenberg, Wiener Neustadt, Steyr, Feldkirch, Bregenz, Krems an der Donau|Krems, Leonding, Klosterneuburg, Baden bei Wien, Wolfsberg, Traun, Amstetten, Lustenau, Hallein, Mödling, Kufstein, Traiskirchen, Schwechat, Braunau am Inn, Stockerau, Saalfelden, Ansfelden, Tulln an der Donau|Tulln, Hohenems, Spittal an der Drau, Telfs, Ternitz, Perchtoldsdorf, Eisenstadt, Bludenz, Hall in Tirol, Schwaz, Wörgl, Lienz, Vöcklabruck, Gmunden, Ried im Innkreis, Hagenberg, Wattens, Zell am See, Sankt Johann im Pongau, Kitzbühel, Weiz, Deutschlandsberg, Hartberg, Korneuburg, Wiener Neudorf, Gerasdorf
CH: Köniz, La Chaux-de-Fonds, Schaffhausen, Vernier, Chur, Uster, Sion, Lancy, Emmen, Kriens, Yverdon-les-Bains|Yverdon, Rapperswil-Jona|Rapperswil, Montreux, Frauenfeld, Dietikon, Baar, Meyrin, Wetzikon, Kreuzlingen, Wädenswil, Wil, Aarau, Renens, Bülach, Nyon, Allschwil, Bulle, Volketswil, Opfikon, Glattbrugg, Regensdorf, Horgen, Thalwil, Cham ZG, Rotkreuz|Risch-Rotkreuz, Steinhausen, Olten, Solothurn, Grenchen, Burgdorf BE, Thun, Langenthal, Muttenz, Pratteln, Liestal, Reinach, Riehen, Vevey, Morges, Martigny, Sierre, Visp, Brig, Bellinzona, Locarno, Mendrisio, Davos, St. Moritz, Zermatt, Gossau, Herisau, Arbon, Romanshorn, Weinfelden, Wallisellen, Dübendorf, Schlieren, Kloten, Adliswil, Küsnacht, Meilen, Stäfa, Pfäffikon, Freienbach, Sursee, Hergiswil, Stans, Sarnen, Altdorf, Schwyz, Delémont, Plan-les-Ouates, Carouge, Ecublens, Crissier, Lenzburg, Brugg, Wettingen, Zofingen, Wohlen, Muri, Villigen, Zollikofen, Ittigen, Ostermundigen, Münsingen, Lyss`;
const WESTERN = `
GB: Sunderland, Middlesbrough, Blackpool, Bolton, Stockport, Huddersfield, Oldham, Rochdale, Wigan, Burnley, Blackburn, Barnsley, Doncaster, Rotherham, Grimsby, Scunthorpe, Harrogate, Scarborough, Darlington, Hartlepool, Gateshead, Durham UK, Carlisle, Lancaster, Chester, Crewe, Telford, Shrewsbury, Stafford, Walsall, Dudley, Solihull, Redditch, Worcester UK, Hereford, Nuneaton, Rugby, Leamington Spa, Kettering, Corby, Lincoln UK, Bedford, Stevenage, Hemel Hempstead, St Albans, Hatfield, Welwyn Garden City, Harlow, Chelmsford, Colchester, Southend-on-Sea|Southend, Basildon, Maidstone, Canterbury, Ashford, Dartford, Gravesend, Folkestone, Dover, Hastings, Eastbourne, Worthing, Chichester, Winchester, Woking, Farnborough, Bracknell, Maidenhead, Windsor, High Wycombe, Aylesbury, Banbury, Didcot, Abingdon, Harwell, Salisbury, Poole, Weymouth, Taunton, Yeovil, Truro, Torquay, Newport, Wrexham, Bangor, Aberystwyth, Perth UK, Stirling, Falkirk, Livingston, Paisley, Kilmarnock, Ayr, Derry|Londonderry, Lisburn, Newry, Sutton Coldfield, Epsom, Redhill, Reigate, Leatherhead, Staines, Uxbridge, Hounslow, Wembley, Stratford, Canary Wharf, Shoreditch, Wakefield, Halifax UK, Keighley, Skipton, Macclesfield, Knutsford, Loughborough, Burton upon Trent, Mansfield, Bury St Edmunds, King's Lynn, Lowestoft, Great Yarmouth, Huntingdon, Ely, Newmarket
FR: Villeurbanne, Saint-Denis, Argenteuil, Montreuil, Roubaix, Tourcoing, Nanterre, Créteil, Courbevoie, Levallois-Perret|Levallois, Issy-les-Moulineaux, Neuilly-sur-Seine, Rueil-Malmaison, Puteaux, Saint-Cloud, Suresnes, Clichy, Boulogne-sur-Mer, Vélizy-Villacoublay|Vélizy, Massy, Palaiseau, Saclay, Guyancourt, Saint-Quentin-en-Yvelines, Montigny-le-Bretonneux, Évry|Évry-Courcouronnes, Cergy, Pontoise, Roissy-en-France|Roissy, Marne-la-Vallée, Noisy-le-Grand, Bobigny, Ivry-sur-Seine, Vitry-sur-Seine, Antibes, Cannes, Le Mans, Amiens, Besançon, Perpignan, Nîmes, Saint-Nazaire, Lorient, Quimper, Vannes, Saint-Malo, Saint-Brieuc, Laval FR, Cholet, La Roche-sur-Yon, Niort, Angoulême, Bayonne, Biarritz, Tarbes, Albi, Castres, Montauban, Béziers, Sète, Arles, Aubagne, La Ciotat, Fréjus, Gap, Valence, Chambéry, Annemasse, Bourg-en-Bresse, Saint-Priest, Vénissieux, Écully, Roanne, Vichy, Châteauroux, Bourges, Blois, Chartres, Évreux, Cherbourg|Cherbourg-en-Cotentin, Alençon, Beauvais, Compiègne, Saint-Quentin, Arras, Lens, Valenciennes, Dunkerque|Dunkirk, Calais, Douai, Villeneuve-d'Ascq, Charleville-Mézières, Troyes, Auxerre, Nevers, Mâcon, Chalon-sur-Saône, Belfort, Montbéliard, Colmar, Haguenau, Thionville, Épinal, Sophia-Antipolis, Meylan, Crolles, Saint-Étienne-du-Rouvray, Labège, Blagnac, Colomiers, Mérignac, Pessac, Illkirch-Graffenstaden, Schiltigheim, Ajaccio, Bastia
NL: Dordrecht, Heerlen, Venlo, Roermond, Sittard, Helmond, Oss, Roosendaal, Bergen op Zoom, Ede, Wageningen, Veenendaal, Zeist, Nieuwegein, Houten, Woerden, Gouda, Alphen aan den Rijn, Rijswijk, Schiedam, Vlaardingen, Capelle aan den IJssel, Spijkenisse, Amstelveen, Zaandam|Zaanstad, Purmerend, Alkmaar, Heerhugowaard, Hoorn, Den Helder, Haarlemmermeer, Schiphol, Aalsmeer, Lelystad, Emmeloord, Deventer, Hengelo, Almelo, Doetinchem, Assen, Emmen NL, Hoogeveen, Meppel, Drachten, Sneek, Heerenveen, Middelburg, Vlissingen, Terneuzen, Goes, Veldhoven, Best, Waalwijk, Barneveld, Nijkerk, Culemborg, Tiel
BE: Kortrijk|Courtrai, Oostende|Ostend, Sint-Niklaas, Aalst|Alost, Roeselare, Genk, Turnhout, La Louvière, Tournai|Doornik, Seraing, Mouscron, Verviers, Vilvoorde|Vilvorde, Zaventem, Diegem, Machelen, Waterloo Belgium, Wavre|Waver, Louvain-la-Neuve, Nivelles, Geel, Lier, Herentals, Ieper|Ypres, Waregem, Dendermonde, Lokeren, Halle BE, Tienen, Diest, Arlon, Bastogne
LU: Kirchberg, Differdange, Dudelange, Bertrange, Leudelange, Contern
IE: Drogheda, Dundalk, Swords, Bray, Navan, Kilkenny, Ennis, Tralee, Carlow, Naas, Letterkenny, Tullamore, Killarney, Maynooth, Leixlip, Mullingar, Wexford, Clonmel, Shannon
ES: Elche|Elx, L'Hospitalet de Llobregat|Hospitalet de Llobregat, Badalona, Terrassa, Sabadell, Jerez de la Frontera|Jerez, Móstoles, Alcalá de Henares, Fuenlabrada, Leganés, Getafe, Alcorcón, Alcobendas, Las Rozas, Pozuelo de Alarcón, Tres Cantos, San Sebastián de los Reyes, Torrejón de Ardoz, Burgos, Albacete, Castellón de la Plana|Castellón, Logroño, Badajoz, Huelva, Almería, Cartagena ES, Marbella, Fuengirola, Benidorm, Torrevieja, Gandía, Lleida|Lérida, Reus, Manresa, Mataró, Sant Cugat del Vallès|Sant Cugat, Cornellà de Llobregat|Cornellà, Esplugues de Llobregat, El Prat de Llobregat, Vic, Figueres, Vitoria-Gasteiz|Vitoria, Barakaldo, Irun, Eibar, Mondragón|Arrasate, Santiago de Compostela, Lugo, Ourense|Orense, Pontevedra, Ferrol, Avilés, Palencia, Zamora, Ávila, Segovia, Soria, Guadalajara ES, Toledo ES, Ciudad Real, Cuenca, Cáceres, Mérida ES, Jaén, Ibiza|Eivissa, Mahón, Arrecife, Puerto de la Cruz, Adeje, Huesca, Teruel, Paterna, Sagunto
IT: Messina, Taranto, Prato, Reggio Calabria, Reggio Emilia, Livorno, Ravenna, Ferrara, Rimini, Salerno, Foggia, Siracusa, Sassari, Monza, Latina, Forlì, Vicenza, Terni, Ancona, Piacenza, Novara, Udine, Arezzo, Pesaro, Lecce, Pescara, Como, Varese, Lecco, Cremona, Mantova|Mantua, Pavia, Lodi, Busto Arsizio, Legnano, Sesto San Giovanni, Cinisello Balsamo, Rho, Segrate, Agrate Brianza, Vimercate, Assago, San Donato Milanese, Treviso, Belluno, Rovigo, Pordenone, Gorizia, Alessandria|Alessandria Italy, Asti, Cuneo, Biella, Ivrea, La Spezia, Savona, Imperia, Sanremo, Carpi, Sassuolo, Imola, Cesena, Faenza, Lucca, Siena, Pistoia, Grosseto, Empoli, Macerata, Ascoli Piceno, Viterbo, Rieti, Frosinone, Pomezia, L'Aquila, Campobasso, Caserta, Avellino, Benevento, Potenza, Matera, Brindisi, Cosenza, Catanzaro, Trapani, Agrigento, Ragusa, Olbia, Nuoro, Merano|Meran, Bressanone|Brixen, Rovereto, Aosta
PT: Setúbal, Almada, Amadora, Sintra, Cascais, Oeiras, Vila Nova de Gaia, Matosinhos, Maia, Guimarães, Viana do Castelo, Viseu, Leiria, Santarém, Évora, Portimão, Lagoa PT, Loures, Odivelas, Barreiro, Castelo Branco, Guarda, Covilhã, Famalicão|Vila Nova de Famalicão, Ponta Delgada
DK: Randers, Kolding, Horsens, Vejle, Roskilde, Herning, Silkeborg, Hørsholm, Helsingør, Næstved, Fredericia, Viborg, Køge, Holstebro, Taastrup, Ballerup, Lyngby|Kongens Lyngby, Glostrup, Hellerup, Sønderborg, Søborg, Billund, Hillerød, Svendborg, Hjørring, Gentofte, Frederiksberg, Nordborg, Bjerringbro
SE: Helsingborg, Jönköping, Gävle, Borås, Södertälje, Eskilstuna, Halmstad, Växjö, Karlstad, Sundsvall, Östersund, Trollhättan, Luleå, Skellefteå, Kalmar, Kristianstad, Karlskrona, Skövde, Uddevalla, Nyköping, Falun, Borlänge, Kiruna, Visby, Kista, Sundbyberg, Nacka, Täby, Mölndal, Huddinge, Sollentuna, Landskrona, Trelleborg, Ystad, Örnsköldsvik, Älmhult, Västervik, Motala
NO: Drammen, Fredrikstad, Sandnes, Sarpsborg, Skien, Sandefjord, Ålesund, Tønsberg, Moss, Haugesund, Arendal, Bodø, Hamar, Larvik, Halden, Lillehammer, Molde, Harstad, Lysaker, Fornebu, Kongsberg, Horten, Gjøvik, Asker, Bærum, Sandvika, Porsgrunn, Alta
FI: Lahti, Kuopio, Pori, Joensuu, Lappeenranta, Hämeenlinna, Vaasa|Vasa, Seinäjoki, Rovaniemi, Mikkeli, Kotka, Salo, Porvoo, Kokkola, Hyvinkää, Järvenpää, Rauma, Kajaani, Kerava, Raisio, Naantali, Kouvola
IS: Kópavogur, Akureyri, Hafnarfjörður`;
const EASTERN = `
PL: Częstochowa|Czestochowa, Radom, Sosnowiec, Kielce, Olsztyn, Bielsko-Biała|Bielsko-Biala, Zabrze, Bytom, Zielona Góra, Rybnik, Ruda Śląska, Opole, Tychy, Gorzów Wielkopolski|Gorzów, Elbląg, Dąbrowa Górnicza, Płock, Wałbrzych, Włocławek, Tarnów, Chorzów, Koszalin, Kalisz, Legnica, Grudziądz, Słupsk, Jaworzno, Nowy Sącz, Jelenia Góra, Siedlce, Mysłowice, Konin, Piła, Lubin, Inowrocław, Ostrów Wielkopolski, Suwałki, Stargard, Gniezno, Sopot, Mielec, Stalowa Wola, Pruszków, Piaseczno, Leszno, Zamość, Łomża, Chełm, Przemyśl, Świdnica, Swarzędz
CZ: Hradec Králové, Pardubice, Ústí nad Labem, Zlín, Havířov, Kladno, Most, Opava, Jihlava, Karlovy Vary, Teplice, Mladá Boleslav, Prostějov, Přerov, Třebíč, Tábor, Znojmo, Kolín, Písek, Kutná Hora, Vsetín
SK: Trnava, Prešov, Banská Bystrica, Martin SK, Trenčín, Poprad, Zvolen, Michalovce
HU: Miskolc, Nyíregyháza, Kecskemét, Székesfehérvár, Szombathely, Szolnok, Tatabánya, Kaposvár, Veszprém, Sopron, Eger, Zalaegerszeg, Érd, Budaörs, Hatvan, Gödöllő, Esztergom
RO: Galați|Galati, Ploiești|Ploiesti, Brăila, Arad, Pitești|Pitesti, Bacău|Bacau, Târgu Mureș|Targu Mures, Baia Mare, Buzău, Botoșani, Satu Mare, Suceava, Alba Iulia, Bistrița, Deva, Râmnicu Vâlcea, Sfântu Gheorghe, Otopeni, Voluntari
BG: Ruse, Stara Zagora, Pleven, Sliven, Veliko Tarnovo, Gabrovo, Blagoevgrad
GR: Larissa, Volos, Ioannina, Chania, Rhodes|Rodos, Piraeus|Pireas, Kavala, Marousi|Maroussi, Kifissia, Corfu, Chalkida
HR: Zadar, Pula, Varaždin, Dubrovnik, Šibenik, Karlovac
SI: Celje, Kranj, Koper, Velenje, Novo Mesto, Domžale
RS: Kragujevac, Subotica, Čačak, Zrenjanin, Pančevo, Kraljevo
BA: Tuzla, Mostar, Zenica
MK: Bitola, Ohrid
AL: Durrës, Vlorë
EE: Narva, Pärnu
LV: Daugavpils, Liepāja, Jūrmala, Ventspils
LT: Šiauliai, Panevėžys
UA: Ivano-Frankivsk|Івано-Франківськ, Chernivtsi|Чернівці, Ternopil|Тернопіль, Lutsk|Луцьк, Rivne|Рівне, Uzhhorod|Ужгород, Poltava|Полтава, Cherkasy|Черкаси, Mykolaiv|Миколаїв, Khmelnytskyi, Zhytomyr, Sumy, Chernihiv, Kropyvnytskyi, Kryvyi Rih|Кривий Ріг, Kherson
BY: Brest BY, Grodno|Hrodna, Vitebsk, Mogilev
RU: Chelyabinsk, Omsk, Rostov-on-Don|Ростов-на-Дону, Ufa, Krasnoyarsk, Volgograd, Saratov, Tyumen, Tolyatti, Izhevsk, Barnaul, Irkutsk, Khabarovsk, Vladivostok|Владивосток, Yaroslavl, Kaliningrad, Tula, Innopolis
TR: Kayseri, Mersin, Eskişehir, Diyarbakır, Samsun, Denizli, Şanlıurfa, Trabzon, Kocaeli|Izmit, Gebze, Sakarya, Malatya, Manisa, Bodrum, Tekirdağ, Balıkesir
CY: Paphos|Pafos`;
const OVERSEAS = `
US-CA: Oceanside, Costa Mesa, Newport Beach, Huntington Beach, Santa Rosa, San Rafael, Walnut Creek, Concord CA, Milpitas, Foster City, San Carlos, Campbell CA, Los Gatos, Emeryville, Alameda, Hayward, San Leandro, Livermore, Dublin CA, San Ramon, Torrance, Hawthorne, Inglewood, El Monte, Santa Ana, Thousand Oaks, Westlake Village, Ventura, Oxnard, Santa Clarita, Lancaster CA, Palmdale, Modesto, Visalia, Chula Vista, La Jolla, Escondido, Temecula, Rancho Cucamonga, Playa Vista, Marina del Rey, Calabasas, Sherman Oaks, Aliso Viejo, San Luis Obispo, Folsom, Roseville, Davis CA
US-NY: Long Island City, Staten Island, New Rochelle, Melville NY, Hauppauge, Ithaca, Poughkeepsie, Schenectady, Armonk, Tarrytown
US-NJ: Parsippany, Morristown, Edison, Piscataway, Paramus, Cherry Hill, Secaucus, Weehawken, New Brunswick NJ, Camden NJ
US-CT: Bridgeport, Norwalk, Greenwich, Danbury, Waterbury
US-MA: Lexington MA, Needham, Newton MA, Quincy, Woburn, Marlborough, Andover MA, Bedford MA, Natick, Wellesley, Watertown MA
US-PA: Scranton, King of Prussia, Conshohocken, Wayne PA, Malvern PA, Exton, Bethlehem PA, Erie
US-VA: Tysons|Tysons Corner, Fairfax, Ashburn, Chantilly, Roanoke, Chesapeake, Newport News, Falls Church, Vienna VA, Charlottesville
US-MD: Gaithersburg, Annapolis, Frederick MD, Germantown MD, College Park, Towson, Hanover MD, Fort Meade, Annapolis Junction
US-WA: Bothell, Renton, Everett, Kent WA, Redmond WA, Issaquah, Vancouver WA, Olympia, Bellingham
US-TX: Lubbock, Corpus Christi, Laredo, McKinney, Round Rock, Sugar Land, The Woodlands, Carrollton TX, Grapevine, Southlake, Westlake TX, Denton, Waco, Midland TX, Amarillo, Katy TX, Coppell, Addison TX
US-FL: Coral Gables, Clearwater, Pensacola, Fort Myers, Naples FL, Lakeland, Daytona Beach, Delray Beach, Plantation FL, Sunrise FL, Hialeah, Pompano Beach, Palm Beach Gardens, Cape Canaveral
US-IL: Peoria, Oak Brook, Deerfield IL, Lake Forest, Skokie, Rosemont, Champaign, Bloomington IL, Lisle, Downers Grove, Northbrook, Vernon Hills
US-GA: Sandy Springs, Marietta, Roswell GA, Macon, Duluth GA
US-NC: Cary, Research Triangle Park|RTP|Research Triangle, Morrisville NC, Fayetteville NC, Wilmington NC, Huntersville
US-SC: Columbia SC, Myrtle Beach, Spartanburg, Rock Hill
US-TN: Franklin TN, Brentwood TN, Murfreesboro
US-OH: Dublin OH, Westerville, Canton OH, Youngstown, Mason OH
US-MI: Troy MI, Dearborn, Kalamazoo, Southfield, Auburn Hills, Novi, Farmington Hills, Flint, Livonia
US-MN: Bloomington MN, Rochester MN, Eden Prairie, Duluth, Plymouth MN, Eagan, Minnetonka
US-WI: Green Bay, Brookfield WI, Waukesha, Kenosha, Appleton
US-IN: South Bend, Carmel, Evansville, Bloomington IN, West Lafayette
US-MO: Chesterfield MO, Clayton MO, Independence MO
US-KS: Topeka, Lenexa, Olathe
US-CO: Englewood CO, Broomfield, Lakewood CO, Golden CO, Louisville CO, Longmont, Centennial, Greenwood Village, Westminster CO, Littleton CO, Loveland CO
US-AZ: Gilbert, Glendale AZ, Flagstaff, Peoria AZ
US-UT: Sandy UT, Ogden, Orem, American Fork, South Jordan, West Jordan, St. George UT, Park City
US-NV: Carson City, Sparks, North Las Vegas
US-OR: Salem OR, Bend, Lake Oswego, Tigard, Corvallis
US-ID: Meridian ID, Coeur d'Alene, Idaho Falls
US-MT: Bozeman, Missoula, Billings, Helena
US-WY: Cheyenne, Jackson Hole
US-ND: Fargo, Bismarck
US-SD: Sioux Falls, Rapid City
US-OK: Norman OK, Broken Arrow
US-AR: Fayetteville AR, Rogers AR
US-LA: Lafayette LA, Shreveport
US-MS: Biloxi, Gulfport
US-AL: Birmingham AL, Montgomery, Mobile AL, Tuscaloosa
US-KY: Bowling Green, Florence KY
US-WV: Morgantown, Charleston WV
US-VT: Montpelier, Burlington VT
US-NH: Manchester NH, Portsmouth NH, Concord NH
US-ME: Bangor ME, Augusta ME
US-RI: Warwick RI, Cranston
US-DE: Dover DE, Newark DE, Bear DE, Middletown DE, Lewes DE, Rehoboth Beach, Georgetown DE, Milford DE, New Castle DE, Smyrna DE, Hockessin, Claymont
US-AK: Fairbanks, Juneau
CA-ON: Windsor ON, Oakville, Burlington ON, Vaughan, Richmond Hill, Oshawa, Barrie, Sudbury, Thunder Bay, St. Catharines, Kanata, Scarborough ON, Etobicoke, North York, Cambridge ON, Niagara Falls, Peterborough ON, Concord ON
CA-QC: Sherbrooke, Trois-Rivières, Longueuil, Saguenay, Lévis, Brossard, Saint-Laurent, Pointe-Claire, Drummondville, Granby, Terrebonne
CA-BC: Richmond BC, Coquitlam, Abbotsford, Nanaimo, Kamloops, North Vancouver, Langley, Prince George, New Westminster, Whistler
CA-AB: Red Deer, Lethbridge, Fort McMurray, Medicine Hat, Banff, Grande Prairie
CA-NB: Moncton, Fredericton, Saint John
CA-NL: St. John's
CA-PE: Charlottetown
CA-MB: Brandon
CA-YT: Whitehorse
MX: Zapopan, Naucalpan, San Luis Potosí, Aguascalientes, Hermosillo, Saltillo, Culiacán, Chihuahua, Ciudad Juárez, Mexicali, Morelia, Toluca, Veracruz, Xalapa, Villahermosa, Tuxtla Gutiérrez, Oaxaca, Acapulco, Cuernavaca, Pachuca, Durango, Torreón, Reynosa, Matamoros, Tampico, Playa del Carmen, La Paz BCS, Los Cabos, Mazatlán, Irapuato, Celaya, San Pedro Garza García, Santa Fe CDMX, Apodaca
BR: Guarulhos, Osasco, Barueri, Santo André, São Bernardo do Campo, São Caetano do Sul, Ribeirão Preto, Sorocaba, São José dos Campos, Santos, Jundiaí, Piracicaba, São Carlos, Bauru, Niterói, Duque de Caxias, Petrópolis, Contagem, Uberlândia, Juiz de Fora, Joinville, Blumenau, São José, Chapecó, Londrina, Maringá, Cascavel, Caxias do Sul, Pelotas, São Leopoldo, Novo Hamburgo, Canoas, Vitória, Vila Velha, Natal, João Pessoa, Maceió, Aracaju, Teresina, São Luís, Belém, Cuiabá, Campo Grande, Feira de Santana, Palmas, Porto Velho, Alphaville, Betim, Extrema
AR: San Miguel de Tucumán|Tucumán, Mar del Plata, Salta, Santa Fe AR, Neuquén, Bahía Blanca, Bariloche, Tandil, Paraná AR, Posadas, Corrientes
CL: Viña del Mar, Antofagasta, Temuco, Puerto Montt, Las Condes, Providencia, La Serena, Iquique, Rancagua
CO: Bucaramanga, Pereira, Manizales, Cúcuta, Santa Marta, Ibagué, Armenia CO, Envigado, Sabaneta, Villavicencio
PE: Trujillo, Cusco|Cuzco, Piura, Chiclayo, Miraflores
VE: Maracaibo, Valencia VE, Barquisimeto
EC: Cuenca EC, Manta
BO: Santa Cruz de la Sierra, Cochabamba
UY: Punta del Este, Zonamerica
CR: Heredia, Alajuela, Cartago CR, Escazú
PA: Ciudad de Panama
HN: Tegucigalpa, San Pedro Sula
SV: San Salvador
NI: Managua
DO: Santiago de los Caballeros, Punta Cana
TT: Port of Spain
BB: Bridgetown
BS: Nassau`;
const FAR = `
AU: Sunshine Coast, Townsville, Cairns, Toowoomba, Ballarat, Bendigo, Launceston, Mackay, Rockhampton, Parramatta, North Sydney, Macquarie Park, Chatswood, Central Coast NSW, Albury, Wagga Wagga, Alice Springs, Fremantle, Fortitude Valley, Docklands, Southbank, Penrith, Blacktown, Dandenong, Karratha, Port Hedland
NZ: Queenstown, Palmerston North, Napier, Nelson NZ, Rotorua, New Plymouth, Invercargill, Lower Hutt, Whangarei
CN: Zhengzhou, Changsha, Jinan, Harbin, Shenyang, Kunming, Hefei|合肥, Fuzhou, Ningbo|宁波, Wuxi|无锡, Dongguan, Foshan, Zhuhai|珠海, Guiyang, Nanchang, Taiyuan, Changchun, Nanning, Urumqi, Lanzhou, Haikou, Sanya, Wenzhou, Jiaxing, Changzhou, Kunshan, Yantai, Shijiazhuang
TW: Tainan, Taoyuan, New Taipei|New Taipei City, Zhubei
JP: Kawasaki, Hiroshima|広島, Saitama City, Chiba, Kitakyushu, Niigata, Hamamatsu, Okayama, Kumamoto, Kagoshima, Nagasaki, Naha, Tsukuba, Nara, Kanazawa, Shibuya, Shinjuku, Minato, Chiyoda, Roppongi, Toyota City, Shizuoka
KR: Gwangju, Suwon, Ulsan, Seongnam, Bundang, Gangnam, Yongin, Goyang, Changwon, Cheongju, Jeju, Hwaseong, Sejong
IN: Thane, Navi Mumbai, Faridabad, Ghaziabad, Greater Noida, Kanpur, Agra, Varanasi, Nashik, Aurangabad, Rajkot, Ludhiana, Amritsar, Mohali, Jalandhar, Dehradun, Shimla, Ranchi, Raipur, Jamshedpur, Guwahati, Vijayawada, Guntur, Warangal, Secunderabad, Madurai, Tiruchirappalli|Trichy, Salem IN, Vellore, Hosur, Hubli|Hubballi, Mangalore|Mangaluru, Belagavi|Belgaum, Kozhikode|Calicut, Thrissur, Puducherry|Pondicherry, Goa|Panaji, Gandhinagar, GIFT City, Udaipur, Jodhpur, Gwalior, Jabalpur, Prayagraj|Allahabad, Meerut, Panchkula, Manesar, Jammu, Srinagar, Cuttack, Siliguri, Durgapur, Electronic City, Whitefield, Bandra, Andheri, Powai
PK: Multan, Peshawar, Sialkot, Hyderabad PK, Gujranwala, Quetta
BD: Sylhet, Khulna, Gazipur
LK: Kandy, Galle
NP: Pokhara, Lalitpur
MY: Shah Alam, Subang Jaya, Ipoh, Kuching, Kota Kinabalu, Melaka|Malacca, Seremban, Bayan Lepas, Putrajaya, Klang, Kulim
ID: Medan, Semarang, Makassar, Palembang, Tangerang|South Tangerang, Bekasi, Depok, Bogor, Batam, Malang, Balikpapan, Ubud, Canggu, Solo|Surakarta, Cikarang
PH: Pasig, Ortigas, BGC|Bonifacio Global City, Mandaluyong, Muntinlupa, Alabang, Parañaque, Pasay, Caloocan, Baguio, Iloilo, Bacolod, Cagayan de Oro, Clark, Angeles City, Lapu-Lapu, Mandaue, Marikina, Las Piñas, Cavite, Laguna
TH: Pattaya, Nonthaburi, Rayong, Chonburi, Samut Prakan, Hua Hin, Ayutthaya
VN: Hai Phong|Hải Phòng, Can Tho|Cần Thơ, Bien Hoa, Nha Trang, Hue|Huế, Binh Duong, Bac Ninh, Vung Tau
KH: Siem Reap
LA: Vientiane
MN: Ulaanbaatar
KZ: Shymkent, Karaganda, Aktau, Atyrau
KG: Bishkek
UZ: Samarkand
TJ: Dushanbe
IL: Netanya, Petah Tikva|Petach Tikva, Rishon LeZion, Be'er Sheva|Beersheba, Ra'anana|Raanana, Kfar Saba, Hod HaSharon, Rehovot, Yokneam|Yokne'am, Caesarea, Ness Ziona, Rosh HaAyin, Holon, Bnei Brak
JO: Irbid, Aqaba
SA: Khobar|Al Khobar|الخبر, Jubail, Tabuk, Abha, NEOM, Dhahran, Yanbu
AE: Ajman, Ras Al Khaimah, Al Ain, Fujairah, Dubai Media City, Dubai Internet City
QA: Lusail, Al Rayyan
OM: Salalah, Sohar
EG: New Cairo, Sharm El Sheikh, Hurghada, Mansoura, Port Said, Tanta, Nasr City, Maadi, 6th of October City
MA: Fes|Fès|Fez, Agadir, Meknes, Kenitra, Oujda, Tetouan
DZ: Oran, Constantine
TN: Sfax, Sousse, Ariana
LY: Tripoli, Benghazi
SD: Khartoum
KE: Kisumu, Nakuru, Eldoret
UG: Entebbe
TZ: Arusha, Dodoma, Zanzibar, Mwanza
NG: Kano, Benin City, Enugu, Kaduna, Ikeja, Lekki, Victoria Island, Abeokuta, Uyo
GH: Tema, Takoradi
CI: Yamoussoukro
BJ: Cotonou
TG: Lomé
BF: Ouagadougou
ML: Bamako
NE: Niamey
GN: Conakry
GA: Libreville
CG: Brazzaville, Pointe-Noire
CD: Lubumbashi, Goma
MW: Lilongwe, Blantyre
SL: Freetown
LR: Monrovia
SO: Mogadishu
SS: Juba
TD: N'Djamena
MR: Nouakchott
ZW: Bulawayo
ZM: Kitwe, Ndola
MZ: Beira, Nampula
ZA: Sandton, Midrand, Centurion, Randburg, Roodepoort, Bloemfontein, East London, Polokwane, Nelspruit|Mbombela, Rustenburg, Pietermaritzburg, Umhlanga, Somerset West, George ZA, Rosebank, Bellville, Kimberley, Soweto, Paarl
MU: Ebene, Quatre Bornes`;

export const MORE_CITIES: readonly string[] = [GERMAN, WESTERN, EASTERN, OVERSEAS, FAR];
