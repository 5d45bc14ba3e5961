package dev.hubbub.engine.population;

/// Given and family names of Spain and of Spanish-speaking America; an underscore stands for a space.
///
/// Sources: common names as in the lists of the Instituto Nacional de Estadística of Spain and of the civil registers
/// of Mexico, Argentina and Colombia (as recalled: which names are common, not how common).
final class SpanishNames {

    static final String PENINSULAR_WOMEN = """
            Adriana África Ainara Ainhoa Aitana Alba Alejandra Alicia Almudena Amaia Ana Andrea Ángela Ángeles Anna Antonia
            Araceli Ariadna Arantxa Asunción Aurora Azahara Beatriz Begoña Belén Berta Blanca Candela Carla Carlota Carme Carmen
            Carolina Catalina Cayetana Celia Clara Claudia Concepción Consuelo Cristina Daniela Diana Dolores Edurne Elena Elisa
            Elvira Emma Encarna Esperanza Esther Estefanía Estela Eugenia Eva Fátima Gemma Gloria Gracia Inés Inmaculada Irene
            Iria Irune Isabel Itziar Jimena Joana Josefa Juana Judit Julia Laia Lara Laura Leire Leonor Leticia Lidia Lola Lorena
            Lourdes Lucía Luisa Macarena Maite Mar Marina María Mariona Marta Martina Mercedes Míriam Mireia Miren Mónica Montse
            Natalia Nerea Nieves Noa Noelia Nora Núria Olaya Olga Olivia Paloma Patricia Paula Paz Pilar Raquel Rebeca Remedios
            Rocío Rosa Rosario Sandra Sara Saray Silvia Sofía Soledad Sonia Susana Tamara Teresa Triana Uxía Valle Vega Verónica
            Vicenta Victoria Virginia Xiana Yolanda Zaida
            """;

    static final String PENINSULAR_MEN = """
            Aarón Abel Adrián Agustín Aitor Albert Alberto Alejandro Álex Alfonso Alfredo Álvaro Amador Andrés Ander Ángel Antonio
            Ariel Arnau Asier Beñat Benito Bernardo Biel Borja Bruno Carles Carlos César Claudio Cristian Daniel Darío David Diego
            Domingo Eder Eduardo Emilio Eneko Enrique Ernesto Esteban Eugenio Fabián Federico Félix Fermín Fernando Ferran
            Francisco Gabriel Gaizka Gerard Germán Gonzalo Gorka Gregorio Guillem Guillermo Héctor Hugo Ibai Ignacio Iker Imanol
            Íñigo Ismael Israel Iván Izan Jacobo Jaime Jaume Javier Jesús Joan Joaquín Jon Jordi Jorge José Josep Juan Juanjo
            Julián Julio Kepa Koldo Lorenzo Lucas Luis Luken Manel Manuel Marc Marcelino Marcos Mariano Mario Martí Martín Mateo
            Mateu Matías Mauro Miguel Mikel Millán Moisés Nacho Nicolás Oriol Óscar Pablo Paco Pascual Pau Pedro Pelayo Pere Pol
            Quim Rafael Raimundo Ramón Raúl Ricardo Roberto Rodrigo Roger Rogelio Rubén Salvador Samuel Sancho Santiago Santos
            Saúl Sebastián Sergi Sergio Simón Teodoro Tomás Unai Urko Valentín Vicente Víctor Xabier Xavier Xoán Yago Yeray
            """;

    static final String PENINSULAR_LAST = """
            Abad Agirre Aguilar Alarcón Alonso Álvarez Andrés Antón Aranda Arias Arnaiz Arribas Ayala Bautista Beltrán Benito
            Bermejo Bernal Blanco Blasco Bosch Bravo Bueno Caballero Cabrera Calderón Calvo Camacho Campos Cano Carbonell Cardona
            Carmona Carrasco Carretero Casas Castaño Castillo Castro Cid Conde Corral Cortés Costa Crespo Cruz Cuesta Delgado
            Díaz Díez Domènech Domínguez Durán Echevarría Escudero Esteban Estévez Expósito Farré Feijoo Fernández
            Ferrer Ferrero Flores Font Franco Fuentes Galán Gallardo Gallego Garay García Garrido Garzón Gil Giménez Gómez
            González Gordo Guerra Guerrero Gutiérrez Heredia Hernández Herrera Herrero Hidalgo Hurtado Ibáñez Iglesias Ibarra
            Izquierdo Jiménez Jurado Lago Lara Leal León Llorente López Lorenzo Lozano Luna Luque Macías Maldonado Manzano
            Marcos Marín Márquez Martí Martín Martínez Mas Mateo Mateos Medina Mendoza Menéndez Merino Miguel Millán Miranda
            Molina Montero Montes Montoya Mora Morales Moreno Moya Muñoz Murillo Navarro Nieto Núñez Olmos Ortega Ortiz Otero
            Pacheco Padilla Palacios Pardo Parra Pascual Pastor Paz Peña Peralta Pereira Pérez Pineda Plaza Pons Prieto Puig
            Quintana Ramírez Ramos Redondo Reina Requena Rey Reyes Ribera Rico Ríos Rivas Rivera Robles Roca Rodríguez Roldán
            Román Romero Ros Rosado Rubio Rueda Ruiz Sáez Sala Salas Salazar Salinas Sánchez Santana Santos Sanz Segura Serra
            Serrano Sierra Silva Simón Sola Soler Solís Soriano Soto Suárez Tapia Tomás Torres Trujillo Urrutia Valero Vallejo
            Vargas Vázquez Vega Velasco Vera Vicente Vidal Vila Villalba Villar Villanueva Zamora Zapata Zubiri
            """;

    static final String AMERICAN_WOMEN = """
            Abril Adriana Agustina Alejandra Alma Alondra Ana Andrea Ángela Antonella Araceli Ariana Aurora Azul Bárbara Beatriz
            Belén Berenice Bianca Blanca Brenda Camila Candelaria Carla Carmen Carolina Catalina Cecilia Celeste Claudia Consuelo
            Cristina Daiana Dania Daniela Danna Dayana Delfina Denisse Diana Dulce Elena Elizabeth Elsa Emilia Erika Esmeralda
            Esperanza Estefanía Estela Esther Eugenia Eva Evelyn Fabiola Fátima Fernanda Flor Florencia Francisca Gabriela Génesis
            Gisela Gladys Gloria Graciela Grecia Guadalupe Guillermina Heidy Ileana Irma Isabel Isabella Itzel Ivonne Jacqueline
            Jazmín Jennifer Jimena Josefina Juana Juliana Julieta Karen Karina Karla Katherine Keila Kimberly Laura Leidy Leticia
            Lía Lidia Liliana Lina Lisbeth Lorena Lourdes Lucero Lucía Luciana Lucrecia Luisa Luz Magdalena Maite Malena Manuela
            Marcela Margarita María Mariana Maricela Marisol Martha Martina Maru Mayra Melany Melissa Mercedes Micaela Milagros
            Mireya Mónica Nancy Natalia Nayeli Noemí Norma Ofelia Olga Oriana Paola Patricia Paula Paulina Perla Pilar Raquel
            Rebeca Regina Renata Reina Rocío Romina Rosa Rosario Roxana Sabrina Salomé Samanta Sandra Sara Selena Silvia Sofía
            Sol Soledad Susana Tamara Tania Tatiana Teresa Valentina Valeria Vanessa Verónica Victoria Viviana Wendy Ximena
            Yadira Yamila Yaneth Yésica Yolanda Yuliana Yuri Zoe Zulema
            """;

    static final String AMERICAN_MEN = """
            Abel Abraham Adán Adolfo Adrián Agustín Alan Alberto Aldo Alejandro Alexis Alfonso Alfredo Alonso Álvaro Andrés Ángel
            Aníbal Antonio Ariel Armando Arturo Augusto Axel Benjamín Bernardo Brandon Brayan Bruno Camilo Carlos César Christian
            Ciro Claudio Cristóbal Damián Daniel Darío David Diego Domingo Edgar Edison Eduardo Edwin Efraín Elías Eliseo Emanuel
            Emiliano Emilio Enrique Erick Ernesto Esteban Estuardo Ezequiel Fabián Facundo Federico Felipe Félix Fernando Fidel
            Flavio Francisco Franco Gabriel Gael Gastón Genaro Gerardo Germán Gilberto Gonzalo Guido Guillermo Gustavo Héctor
            Hernán Hugo Humberto Ignacio Isaac Ismael Israel Iván Jaime Jairo Javier Jefferson Jerónimo Jesús Jhon Joaquín Joel
            Jonathan Jorge José Josué Juan Julián Julio Kevin Lautaro Leandro Leonardo Leonel Lisandro Lorenzo Lucas Luciano Luis
            Manuel Marcelo Marco Mariano Mario Martín Mateo Matías Mauricio Maximiliano Melvin Miguel Milton Misael Moisés
            Nahuel Néstor Nicolás Noé Octavio Omar Orlando Oscar Osvaldo Pablo Patricio Pedro Rafael Ramiro Ramón Raúl Renato
            René Reinaldo Ricardo Roberto Rodolfo Rodrigo Rogelio Román Rubén Salvador Samuel Santiago Saúl Sebastián Sergio
            Simón Thiago Tomás Ulises Valentín Vicente Víctor Walter Wilmer Wilson Yair Yeison
            """;

    static final String AMERICAN_LAST = """
            Acevedo Acosta Acuña Aguilar Aguilera Aguirre Alarcón Alfaro Almonte Alvarado Álvarez Amaya Andrade Aquino Arango
            Araya Arce Arévalo Arias Arroyo Avendaño Ávila Ayala Báez Barrera Barrios Bautista Benavides Benítez Bermúdez
            Bernal Betancur Blanco Bolaños Bonilla Bravo Briceño Bustamante Bustos Caballero Cabrera Cáceres Caicedo Calderón
            Camacho Campos Canales Cano Cárdenas Cardona Carranza Carrillo Casas Castañeda Castaño Castillo Castro Cedeño
            Cervantes Chacón Chávez Cisneros Colina Colón Contreras Córdoba Cordero Cornejo Coronado Corrales Correa Cortés
            Cruz Cuevas De_la_Cruz De_León Delgado Díaz Domínguez Duarte Echeverría Enríquez Escalante Escobar Espinal Espinoza
            Esquivel Estrada Fajardo Farías Fernández Ferreyra Figueroa Flores Fonseca Franco Fuentes Funes Gallegos Galindo
            Galvis Gamboa García Garza Giraldo Godoy Gómez González Granados Grijalva Guerra Guerrero Guevara Gutiérrez Guzmán
            Henríquez Heredia Hernández Herrera Hidalgo Huamán Huerta Hurtado Ibarra Jara Jaramillo Jiménez Juárez Lara Ledesma
            Leiva León Lizama Loaiza Londoño López Lozano Lucero Lugo Luna Macías Maldonado Mamani Marín Márquez Martínez Matos
            Maya Medina Mejía Meléndez Méndez Mendoza Mercado Mesa Miranda Molina Monroy Montenegro Montes Montoya Mora Morales
            Moreno Morillo Moscoso Muñoz Murillo Naranjo Narváez Navarrete Navarro Nieves Núñez Obando Ochoa Ojeda Olivares
            Ordóñez Orellana Orozco Ortega Ortiz Osorio Ospina Pacheco Padilla Páez Palacios Palma Pantoja Parada Paredes Parra
            Patiño Paz Pedraza Peña Peralta Perdomo Pérez Pineda Pizarro Polanco Ponce Porras Prado Quevedo Quintero Quiroga
            Quiroz Quispe Ramírez Ramos Rangel Restrepo Reyes Reynoso Rincón Ríos Rivas Rivera Rivero Robles Rocha Rodríguez
            Rojas Roldán Romero Rosales Rosario Rueda Ruiz Saavedra Salas Salazar Salcedo Saldaña Salgado Salinas Sánchez
            Sandoval Santana Santiago Santos Segura Sepúlveda Serrano Sierra Silva Solano Solís Soria Sosa Soto Suárez Tapia
            Téllez Tejada Toledo Toro Torres Trejo Trujillo Urbina Uribe Urrutia Valdés Valencia Valenzuela Valverde Vargas
            Vásquez Vega Velasco Velásquez Vélez Vera Vergara Vidal Villa Villalobos Villanueva Villarreal Yáñez Zambrano
            Zamora Zapata Zárate Zavala Zelaya Zúñiga
            """;

    private SpanishNames() {}
}
