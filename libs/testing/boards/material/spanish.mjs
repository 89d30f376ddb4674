export default [
  {
    language: 'es', key: 'software', departments: ['Ingeniería', 'Producto', 'Plataforma'],
    roles: [
      ['Desarrollador/a Backend (Java)', 'Mantendrás los servicios que dispensan recetas en 900 farmacias: Java, Spring Boot y PostgreSQL, con un equipo de seis personas.', ['Diseñar y desarrollar API REST con Spring Boot', 'Optimizar consultas y migraciones de base de datos'], ['Experiencia con Java y Spring Boot', 'Conocimientos sólidos de SQL y PostgreSQL']],
      ['Desarrollador/a Frontend (Angular)', 'La pantalla de mostrador se usa mil veces al día. Tú haces que sea rápida, clara y accesible.', ['Construir componentes con Angular y TypeScript', 'Medir el rendimiento y la accesibilidad'], ['Angular, TypeScript, HTML y CSS', 'Pruebas automáticas con Jest o Playwright']],
      ['Técnico/a de sistemas (Linux)', 'Cien servidores, copias de seguridad que se prueban de verdad y guardias pagadas aparte.', ['Administrar servidores Linux y redes', 'Automatizar con Ansible y Terraform'], ['Linux, redes y scripting', 'Experiencia con Docker y monitorización']],
      ['Analista de datos', 'Convertirás las ventas y los avisos de stock en decisiones que se entienden en una página.', ['Preparar informes con SQL y Power BI', 'Depurar y documentar las fuentes de datos'], ['SQL y Power BI o Tableau', 'Base de estadística']],
      ['Responsable de producto', 'Hablarás con farmacéuticas cada semana y decidirás qué se construye y qué no.', ['Definir prioridades y escribir historias claras', 'Validar prototipos con clientes'], ['Experiencia como responsable de producto', 'Capacidad de escuchar y de decidir']],
    ],
    duties: ['Revisar el código de tus compañeros con respeto', 'Escribir pruebas y documentación', 'Participar en la planificación quincenal', 'Analizar incidencias hasta encontrar la causa', 'Proponer mejoras técnicas', 'Acompañar a quien se incorpora', 'Visitar a clientes dos veces al año', 'Cuidar la seguridad y la protección de datos', 'Colaborar con diseño y soporte'],
    needs: ['Trabajo en equipo', 'Curiosidad y ganas de aprender', 'Nivel de inglés suficiente para leer documentación', 'Git e integración continua', 'Comunicación clara por escrito', 'Formación en informática o experiencia equivalente', 'Interés por la sanidad', 'Autonomía en el día a día', 'Experiencia con metodologías ágiles'],
  },
  {
    language: 'es', key: 'hospitality', departments: ['Cocina', 'Sala', 'Recepción'],
    roles: [
      ['Cocinero/a', 'Cincuenta cubiertos, carta de temporada y un huerto a cien metros. Llevarás la partida de calientes.', ['Elaborar y emplatar los platos de tu partida', 'Controlar el género y los alérgenos'], ['Formación en cocina o dos años de experiencia', 'Carné de manipulador de alimentos']],
      ['Recepcionista de hotel', 'Recibirás a treinta huéspedes al día y sabrás dónde se desayuna bien fuera del hotel.', ['Gestionar reservas, entradas y salidas', 'Atender peticiones y quejas'], ['Experiencia en recepción o atención al cliente', 'Español e inglés fluidos']],
      ['Camarero/a de sala', 'Comida en el patio y cena en la terraza. Conocerás la carta de memoria y a los habituales por su nombre.', ['Servir mesas y aconsejar vinos', 'Montar la sala y cerrar la caja'], ['Experiencia en sala', 'Conocimientos básicos de vino']],
      ['Gobernante/a', 'Cuarenta habitaciones y un equipo de nueve personas que confía en ti.', ['Organizar y supervisar la limpieza de habitaciones', 'Gestionar lencería y pedidos'], ['Experiencia en pisos', 'Capacidad de organizar equipos']],
      ['Técnico/a de mantenimiento', 'Desde la piscina hasta la caldera: lo cuidas antes de que falle.', ['Reparar instalaciones de agua, electricidad y clima', 'Planificar el mantenimiento preventivo'], ['Formación profesional en electricidad o fontanería', 'Carné de conducir']],
    ],
    duties: ['Cumplir las normas de higiene y seguridad', 'Formar a las personas en prácticas', 'Cuidar el material y avisar de averías', 'Dejar el turno en orden y por escrito', 'Ayudar a otros departamentos en días de mucho trabajo', 'Trabajar con productores de la zona', 'Reducir el desperdicio', 'Anticiparse a lo que el huésped necesita', 'Participar en catas y formaciones cortas'],
    needs: ['Amabilidad y paciencia', 'Disponibilidad para trabajar fines de semana por turnos', 'Puntualidad', 'Trabajo en equipo', 'Buena presencia', 'Ganas de aprender', 'Otro idioma es un plus', 'Resistencia en temporada alta', 'Honradez con llaves y caja'],
  },
];
