/** Programming, operation, security and data. The notation is explained in `parse-table.ts`. */
export const SOFTWARE = `
JavaScript = js, ecmascript, es6, es2015, vanilla js @ JavaScript
TypeScript > JavaScript @ TypeScript
Java = java se, j2se, core java, java 8, java 11, java 17, java 21 @ Java (computer programming)
Jakarta EE = java ee, j2ee, javaee > Java
Python = python3, python 3 @ Python (computer programming)
C# = c sharp, csharp @ C#
C++ = cpp, c plus plus @ C++
!C = c language, c programming, ansi c, embedded c
Objective-C = objective c @ Objective-C
PHP = php7, php8 @ PHP
!Ruby @ Ruby (computer programming)
!Go = golang, go lang
!Rust = rust lang, rust programming
!Swift @ Swift (computer programming)
Kotlin
Scala @ Scala
!R = r language, r programming, rstudio, r studio @ R
MATLAB @ MATLAB
Perl @ Perl
!Dart
Elixir
Erlang @ Erlang
Haskell @ Haskell
Clojure
F#
Groovy @ Groovy
Lua
!Julia = julia language
Fortran
COBOL @ COBOL
Pascal = object pascal, delphi @ Pascal (computer programming)
Assembly language = assembler programming, x86 assembly @ Assembly (computer programming)
Visual Basic = vb.net, vb6, vba, visual basic for applications
ABAP @ ABAP
Apex language = salesforce apex
Solidity*
Shell scripting = bash, shell script, bash scripting, unix shell, zsh
PowerShell
SQL = structured query language, sql queries @ SQL
PL/SQL = plsql > SQL, Oracle Database
T-SQL = transact sql, tsql > SQL, SQL Server
HTML = html5, hypertext markup language
CSS = css3, cascading style sheets @ CSS
Sass = scss > CSS @ Sass
!Less = less css > CSS @ LESS
XML = xsd
XSLT = xpath, xquery* > XML
JSON = json schema
YAML
GraphQL = apollo graphql > API design
React = react.js, reactjs, react hooks > JavaScript
React Native > React
Redux = redux toolkit > React
Next.js = nextjs > React
Angular = angular 2+, angular framework, angularjs, angular.js > TypeScript @ Angular
RxJS
Vue.js = vue, vuejs, vue 3 > JavaScript
Nuxt = nuxt.js, nuxtjs > Vue.js
Svelte = sveltekit > JavaScript
Ember.js = emberjs > JavaScript
jQuery > JavaScript
Ajax @ Ajax
Webpack = vite, rollup bundler, esbuild
Tailwind CSS = tailwind, tailwindcss > CSS
Bootstrap = twitter bootstrap > CSS
Node.js = node js, nodejs > JavaScript
!Express = express.js, expressjs > Node.js
NestJS = nest.js > Node.js, TypeScript
Django = django rest framework > Python
!Flask = flask python > Python
FastAPI > Python
Ruby on Rails = rails, ror > Ruby
Laravel > PHP
Symfony > PHP
WordPress @ WordPress
Drupal @ Drupal
Magento = adobe commerce
TYPO3
!Spring = spring boot, spring framework, spring mvc, springboot, spring cloud > Java
Hibernate = jpa, java persistence api > Java
.NET = dotnet, dot net, .net core, .net framework > C# @ Visual Studio .NET
ASP.NET = asp.net core, asp.net mvc > .NET @ ASP.NET
Entity Framework = ef core > .NET
Blazor > .NET
WPF = windows presentation foundation > .NET
Qt = qml > C++
Flutter > Dart
SwiftUI = uikit > Swift
Xcode > iOS development @ Xcode
iOS development = ios app, ios developer @ iOS
Android development = android studio, android sdk, android app, jetpack compose @ Android (mobile operating systems)
Mobile development = mobile app development, mobile apps, mobile application development
!Unity = unity3d, unity engine > C#
Unreal Engine* = unreal > C++
Game development = game programming, game design
MySQL = mariadb > SQL @ MySQL
PostgreSQL = postgres, psql > SQL @ PostgreSQL
SQL Server = ms sql, mssql, microsoft sql server > SQL @ SQL Server
Oracle Database = oracle db, oracle 12c, oracle rdbms > SQL @ Oracle Relational Database
SQLite > SQL
MongoDB = mongo, mongoose odm > NoSQL
NoSQL = non relational databases @ NoSQL
Redis = memcached > NoSQL
Elasticsearch = elastic search, opensearch, elk stack
Cassandra = apache cassandra > NoSQL
DynamoDB > AWS, NoSQL
Neo4j = graph database, cypher query
Snowflake > Data warehousing
BigQuery > Google Cloud, Data warehousing
Redshift = amazon redshift > AWS, Data warehousing
Databricks > Apache Spark
Database design = database modelling, database modeling, schema design, relational database, relational databases, rdbms @ database
Database administration = dba, database administrator, database tuning @ database management systems
Data warehousing = data warehouse, dwh, datawarehouse @ data warehouse
Data modelling = data modeling, data model, dimensional modelling @ data models
ETL = extract transform load, elt, data pipelines, data pipeline, data integration @ data extraction, transformation and loading tools
Data engineering = data engineer, data platform
Apache Spark = pyspark, spark streaming, spark sql
Hadoop = hdfs, mapreduce, apache hive, hive sql @ Hadoop
Apache Kafka = kafka, event streaming
Apache Airflow = airflow > ETL
Apache Flink = flink
dbt = data build tool > SQL
RabbitMQ = message queue, message broker, activemq
Informatica = informatica powercenter*, talend, ssis > ETL
Data analysis = data analytics*, analyse data, analyze data, analysing data, analyzing data, datenanalyse, data analyst, analisis de datos, analyse de donnees @ perform data analysis
Big data @ analyse big data
Data visualisation = data visualization, visualize data, dashboards, dashboard @ deliver visual presentation of data
Data mining @ data mining
Data quality = data cleansing, data cleaning, data governance, master data management @ data quality assessment
Data science = data scientist
Statistics = statistical analysis, statistical methods, statistical modelling, statistical modeling, statistik @ statistics
Machine learning = ml, maschinelles lernen, supervised learning, ml models, predictive modelling, predictive modeling, predictive models @ machine learning
Deep learning = neural networks, neural network, cnn, lstm > Machine learning @ deep learning
Artificial intelligence = ai, kunstliche intelligenz, intelligence artificielle, inteligencia artificial @ principles of artificial intelligence
Generative AI = genai, gen ai, large language models, large language model, llm, llms, prompt engineering, rag pipeline > Artificial intelligence
Natural language processing = nlp, text mining, computational linguistics* > Machine learning @ natural language processing
Computer vision* = image recognition, object detection, opencv > Machine learning
Recommender systems = recommendation systems, recommendation engine
Reinforcement learning > Machine learning
Time series = time series analysis, forecasting models
PyTorch > Python, Deep learning
TensorFlow = keras > Python, Deep learning
scikit-learn = sklearn > Python, Machine learning
pandas = numpy, scipy > Python
Jupyter = jupyter notebook
MLOps = mlflow, model deployment > Machine learning
Hugging Face = transformers library, langchain > Python
!Tableau > Data visualisation
Power BI = powerbi, dax > Data visualisation
!Looker = lookml, google data studio, looker studio > Data visualisation
Qlik = qlikview, qlik sense, qliksense > Data visualisation
Business intelligence = bi tools, bi reporting, ssrs, cognos, businessobjects, microstrategy @ business intelligence
!SAS = sas programming, base sas @ SAS language
SPSS = ibm spss > Statistics
Stata > Statistics
A/B testing = ab testing, split testing, experimentation
AWS = amazon web services, ec2, s3 bucket, cloudformation, aws lambda
Azure = microsoft azure, azure devops
Google Cloud = gcp, google cloud platform
Cloud computing = cloud infrastructure, cloud services, cloud technologies, cloud platforms, cloud native, cloud architecture @ cloud technologies
Serverless = aws lambda functions, azure functions > Cloud computing
Docker = dockerfile, docker compose, containers, containerization, containerisation
Kubernetes = k8s, aks, eks, gke, openshift > Docker
Helm charts = helm chart > Kubernetes
Terraform = infrastructure as code, iac, pulumi
Ansible @ Ansible
!Puppet = saltstack @ Puppet (tools for software configuration management)
!Chef configuration = chef infra
CI/CD = continuous integration, continuous delivery, continuous deployment, ci cd, cicd, github actions, gitlab ci, circleci, teamcity
Jenkins > CI/CD @ Jenkins (tools for software configuration management)
DevOps = dev ops, devsecops @ DevOps
Site reliability engineering = sre, site reliability
Git = github, gitlab, bitbucket, version control, source control @ tools for software configuration management
Subversion = svn, apache subversion
Maven = apache maven, gradle > Java @ Apache Maven
Monitoring = prometheus, grafana, datadog, observability, new relic, splunk, nagios
Linux = ubuntu, debian, red hat, rhel, centos, linux administration, unix, unix linux
Windows Server = active directory, group policy, windows administration
macOS = mac os
System administration = systems administration, sysadmin, system administrator, systemadministration, it administration @ manage system security
Virtualisation = vmware, virtualization, hyper-v, vsphere, citrix
Networking = tcp/ip, computer networks, network administration, lan, wan, cisco, ccna, routing and switching, netzwerktechnik, vpn, dns, dhcp @ ICT network routing
Firewalls = firewall, palo alto networks, fortinet > Network security
Network security > Information security @ ICT security standards
Information security = cybersecurity, cyber security, it security, infosec, security operations, siem, it sicherheit, iso 27001 @ cyber security
Penetration testing = pentesting, ethical hacking, vulnerability assessment, burp suite > Information security @ penetration testing tool
Identity management = identity and access management, iam, oauth, oauth2, openid connect, saml, single sign on
Cryptography = encryption, pki @ ICT encryption
Incident response = digital forensics, computer forensics > Information security @ computer forensics
IT support = help desk, helpdesk, service desk, technical support, desktop support, it helpdesk, 1st level support, 2nd level support, it-support @ provide ICT support
Troubleshooting = trouble shooting, fault finding, fehlersuche @ troubleshoot
Hardware maintenance = computer hardware, pc hardware, hardware repair, computer repair
ITIL = it service management, itsm, servicenow
Microservices = micro services, microservice architecture, service oriented architecture, soa
API design = rest api, rest apis, restful, restful api, restful apis, restful services, web services, apis, openapi, swagger, grpc, !REST, !SOAP
Software architecture*define software architecture = system architecture, solution architecture, system design, software design, enterprise architecture*design enterprise architecture, softwarearchitektur, application architecture*define software architecture @ software architecture models
Distributed systems = distributed computing @ distributed computing
Object-oriented programming = oop, object oriented, object oriented design, ood @ use object-oriented programming
Functional programming @ use functional programming
Design patterns = software design patterns @ use software design patterns
Domain-driven design = ddd, event sourcing, cqrs
Algorithms = data structures, algorithm design @ algorithms
Concurrency = multithreading, multi threading, parallel programming, concurrent programming @ use concurrent programming
Embedded systems = embedded software, firmware*, microcontrollers, microcontroller, rtos, arm cortex @ embedded systems
Internet of things = iot, mqtt @ Internet of Things
Web development = web developer, website development, webentwicklung, web programming, web application development, developpement web, desarrollo web @ web programming
Frontend development*implement front-end website design = front end, frontend, front end development*implement front-end website design, ui development > Web development
Backend development = back end, backend, back end development, server side development > Web development
Full-stack development = full stack, fullstack > Frontend development, Backend development
Responsive design*maintain responsive design = responsive web design > CSS
Web accessibility = wcag, a11y, aria, barrierefreiheit
Software development = software engineering, softwareentwicklung, application development, programming, coding, software developer, develop software, software engineer, developpement logiciel, desarrollo de software @ computer programming
Code review = code reviews, peer review of code @ conduct ICT code review
Refactoring = clean code, solid principles
Debugging = debug, debugging software @ debug software
Unit testing = unit tests, tdd*-, test driven development, junit*-, jest*-, pytest*-, mocha testing, xunit*-, nunit*- @ execute software tests
Test automation = automated testing, automated tests, selenium, cypress, playwright, appium, robot framework @ develop automated software tests
Software testing = manual testing, qa testing, test cases, test plans, regression testing, software quality assurance, qa engineer, istqb, system testing, functional testing @ execute software tests
Performance testing = load testing, jmeter, gatling
Technical documentation = technical writing, technical writer, api documentation, technische dokumentation, user manuals @ provide technical documentation
Requirements analysis = requirements engineering, requirements gathering, business requirements, user stories, gather requirements, anforderungsanalyse, functional specifications @ analyse business requirements
Agile = agile methods, agile methodology, agile methodologies, agile development, agile environment, agile software development, agile methoden @ Agile development
Scrum = scrum master, sprint planning > Agile
Kanban > Agile
!SAFe = scaled agile framework > Agile
Jira = confluence, atlassian
Blockchain = ethereum, smart contracts, web3 @ blockchain platforms
Augmented reality = virtual reality*, vr/ar, ar/vr @ augmented reality
Robotic process automation = rpa, uipath, blue prism, automation anywhere
Power Apps = power automate, power platform, low code
SharePoint = ms sharepoint
Microsoft 365 administration = office 365 administration, exchange online, exchange server, intune
SAP = sap erp, sap r/3, sap s/4hana, s/4hana, sap fi/co, sap mm, sap sd, sap hana > ERP @ SAP R3
ERP = enterprise resource planning, erp systems, erp system, oracle erp, netsuite, dynamics 365, microsoft dynamics, jd edwards, peoplesoft, infor @ manage standard enterprise resource planning system
Salesforce = salesforce.com, salesforce administration, sales cloud, salesforce crm > CRM
CRM = customer relationship management, crm systems, crm software, hubspot crm, zoho crm, ms dynamics crm @ customer relationship management
HL7 = fhir, dicom
GIS = geographic information systems, arcgis, qgis, geoinformatik @ geographic information systems
Product analytics = amplitude, mixpanel
Computer literacy = computer skills, pc skills, it skills, edv kenntnisse, edv-kenntnisse, computer knowledge, basic computer skills, computer proficiency @ have computer literacy
IT project management = it projects, it project manager > Project management
Research software = simulation, modelling and simulation, numerical simulation @ run simulations
`;
