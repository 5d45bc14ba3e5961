package dev.hubbub.engine.population;

/// Given and family names of Asia and Africa in Latin letters; an underscore stands for a space.
///
/// Sources: names common in each country as recalled from public lists (Forebears, Behind the Name, Wiktionary); which
/// names are common, not how common.
final class WorldNames {

    static final String INDIAN_WOMEN = """
            Aaradhya Aditi Aishwarya Akanksha Amrita Ananya Anika Anita Anjali Ankita Anushka Aparna Archana Arpita Asha Bhavana
            Bhavya Chitra Deepa Deepika Devika Diya Divya Gauri Gayatri Geeta Harini Indira Isha Ishita Jaya Jyoti Kajal Kavita
            Kavya Keerthi Kiran Kirti Komal Lakshmi Lata Leela Madhu Madhuri Malini Mansi Meena Meera Megha Mira Mitali Mridula
            Namrata Nandini Neelam Neha Nidhi Nikita Nisha Nithya Pallavi Parvati Payal Pooja Poonam Prachi Pragya Pranita Preeti
            Priya Priyanka Rachna Radha Radhika Rani Rashmi Reena Rekha Renuka Revathi Richa Ritika Riya Roshni Ruchi Rupa Sangeeta
            Sanjana Saraswati Sarita Seema Shalini Shanti Sharmila Shikha Shilpa Shreya Shruti Simran Smita Sneha Sonal Sonia
            Sowmya Sunita Supriya Swati Tanvi Tara Trisha Uma Urvashi Vaishnavi Vandana Varsha Vidya Vimala Yamini Zoya
            """;

    static final String INDIAN_MEN = """
            Aakash Aarav Abhinav Abhishek Aditya Ajay Akash Akhil Akshay Aman Amit Amitabh Anand Anil Aniket Anirudh Ankit Ankur
            Anoop Arjun Arnav Arun Arvind Ashish Ashok Ashwin Bharat Bhavesh Chetan Chirag Darshan Deepak Dev Dhruv Dilip Dinesh
            Gaurav Girish Gopal Govind Harish Harsh Hemant Hitesh Imran Jagdish Jatin Jayesh Jignesh Kabir Kamal Karan Karthik
            Ketan Kishore Krishna Kunal Lokesh Madhav Mahesh Manish Manoj Mayank Mihir Mohan Mohit Mukesh Naveen Neeraj Nikhil
            Nilesh Nitin Pankaj Parth Pradeep Prakash Pranav Prashant Praveen Prem Rahul Raj Rajat Rajesh Rajiv Rakesh Ram Ramesh
            Ranjit Ravi Ritesh Rohan Rohit Sachin Sahil Sameer Sandeep Sanjay Santosh Satish Saurabh Shankar Shashi Shivam Shubham
            Siddharth Srinivas Sudhir Suhas Sumit Sunil Suraj Suresh Tarun Tushar Uday Utkarsh Varun Venkat Vijay Vikas Vikram
            Vinay Vineet Vinod Vishal Vivek Yash Yogesh
            """;

    static final String INDIAN_LAST = """
            Acharya Agarwal Aggarwal Ahuja Anand Arora Bajaj Balakrishnan Banerjee Basu Bedi Bhandari Bhardwaj Bhat Bhatia Bhatt
            Bhattacharya Bose Chakraborty Chatterjee Chaudhary Chauhan Chawla Chopra Dalal Das Dasgupta Datta Desai Deshmukh
            Deshpande Dey Dhawan Dixit Dubey Dutta Fernandes Gandhi Ganguly Ghosh Gill Goel Gokhale Gopal Goswami Goyal Gulati
            Gupta Hegde Iyer Iyengar Jadhav Jain Jha Joshi Kadam Kapadia Kapoor Kashyap Kaul Kaur Khan Khanna Khurana Kohli
            Krishnan Krishnamurthy Kulkarni Kumar Lal Mahajan Malhotra Malik Mathur Mehra Mehta Menon Mishra Mistry Mittal Modak
            Mohan Mukherjee Murthy Nagpal Naidu Nair Nanda Narayan Natarajan Nayak Nigam Padmanabhan Pandey Pandit Parekh Parikh
            Patel Pathak Patil Pillai Pradhan Prasad Puri Purohit Raghavan Rai Rajan Rajput Ramachandran Raman Rana Rao Rastogi
            Rathore Ravi Rawat Reddy Roy Sahni Sahoo Saini Saran Sarkar Sawant Saxena Sehgal Sen Sengupta Seth Shah Sharma Shetty
            Shinde Shukla Sinha Singh Sodhi Solanki Soni Srinivasan Srivastava Subramanian Sundaram Swamy Talwar Tandon Thakur
            Tiwari Tripathi Trivedi Upadhyay Vaidya Varghese Varma Venkatesh Verma Vohra Vyas Yadav
            """;

    static final String NIGERIAN_WOMEN = """
            Abimbola Adaeze Adanna Adaora Adeola Adesuwa Aisha Amaka Amarachi Amina Anuli Ayomide Bimpe Bisola Blessing Bolanle
            Bukola Busola Chiamaka Chidinma Chika Chinelo Chinwe Chioma Chisom Damilola Ebere Ebun Efe Ejiro Emem Eniola Esther
            Fatima Favour Folake Funke Funmilayo Gift Grace Habiba Hadiza Halima Ifeoma Ifunanya Ijeoma Ime Itohan Iyabo Joy
            Kehinde Kemi Kosi Lami Lola Maryam Mercy Morenike Ngozi Nkechi Nneka Nnenna Obioma Odunayo Olamide Omolara Oluchi
            Omotola Onyinye Osas Peace Precious Rahama Ronke Sade Simisola Somto Temitope Titilayo Tolulope Tope Toyin Uche Uju
            Wuraola Yetunde Zainab
            """;

    static final String NIGERIAN_MEN = """
            Abdul Abiodun Ade Adebayo Adekunle Ademola Akin Aliyu Aminu Ayodele Ayo Babajide Babatunde Bashir Bayo Benson Bolaji
            Chibuike Chidi Chiedu Chijioke Chike Chima Chinedu Chinonso Chukwudi Chukwuemeka Collins Dapo Dare Dayo Deji Ebuka
            Efosa Ejike Emeka Emmanuel Enyinnaya Femi Festus Folarin Gbenga Godwin Habib Ibrahim Idris Ifeanyi Ikechukwu Ikenna
            Innocent Isa Jide Kayode Kelechi Kingsley Kola Kunle Lanre Lekan Musa Nnamdi Nonso Obinna Odion Ola Oluwaseun Olumide
            Onyekachi Osagie Rotimi Sadiq Samson Segun Seun Seyi Sunday Taiwo Tobi Tochukwu Tosin Tunde Uchenna Ugo
            Umar Uzo Victor Wale Wasiu Yakubu Yemi Yinka Yusuf Zubairu
            """;

    static final String NIGERIAN_LAST = """
            Abdullahi Abiola Abubakar Achebe Adamu Adebayo Adegoke Adekunle Adeleke Ademola Adeniyi Adesanya Adewale Adeyemi
            Adichie Afolabi Agbaje Agu Ajayi Akande Akinola Akintola Akpan Alabi Aliyu Amadi Anyanwu Asuquo Ayodele Azubuike
            Badmus Balogun Bankole Bassey Bello Chukwu Danjuma Dike Eboh Edet Effiong Egwu Ekwueme Emenike Enahoro Eze
            Ezekwesili Ezeugo Falana Fashola Garba Ibe Ibrahim Igwe Ikpeazu Iroha Isah Iwu Jibril Kalu Kolawole Lawal Madu Mbah
            Mohammed Musa Njoku Nnamdi Nwachukwu Nwankwo Nwosu Obi Odili Odukoya Ogbonna Ogunbanjo Ogundipe Ogunleye Ojo Okafor
            Okeke Okereke Okonkwo Okorie Okoro Okoye Okpara Olaniyan Olatunji Olawale Oni Onwuka Onyeama Opara Orji Osagie
            Oshodi Osuji Oyelaran Oyinlola Salami Sanusi Shittu Soyinka Tijani Uba Uche Udo Ugwu Umeh Usman Uwais Yakubu Yusuf
            """;

    static final String AFRICAN_WOMEN = """
            Abena Achieng Adjoa Afia Akinyi Akosua Akua Ama Amahle Anathi Anyango Atieno Awino Ayanda Bontle Busisiwe Buhle
            Cebisile Dimpho Esi Efua Faith Fikile Gcina Gugu Hlengiwe Jepkosgei Joyce Kagiso Karabo Kavata Keabetswe Khanyi
            Lerato Lindiwe Lungile Makena Mandisa Mbali Mercy Minenhle Mumbi Mwende Naledi Nandi Nasimiyu Nekesa Njeri Nobuhle
            Nokuthula Noluthando Nomsa Nomvula Nonhlanhla Ntombi Nyambura Palesa Phumzile Puleng Refilwe Sibongile Sindi Siphokazi
            Thabisa Thandeka Thandi Thembi Tshepiso Wambui Wangari Wanjiku Wanjiru Yaa Zanele Zawadi Zinhle Zodwa
            """;

    static final String AFRICAN_MEN = """
            Andile Ayanda Barasa Bongani Brian Chebet Cheruiyot Dennis Ebo Edem Fiifi Gitau Jabulani Juma Kagiso Kamau Karanja
            Katlego Kgosi Kibet Kimani Kipchoge Kiprono Kiptoo Kofi Kojo Koffi Kwabena Kwadwo Kwaku Kwame Kwasi Kwesi Lebo Lethabo
            Lucky Lunga Lwazi Mandla Masego Mfundo Mpho Musa Mutua Mwangi Mzwandile Nana Ndlela Njoroge Njuguna Nkosana Ntokozo
            Nyame Ochieng Odhiambo Okello Olu Omondi Onyango Otieno Ouma Oupa Paa Phiri Rorisang Sabelo Sandile Sanele Senzo
            Sibusiso Sifiso Sipho Siyabonga Thabang Thabo Thami Themba Tshepo Vusi Wafula Wanyama Xolani Yaw Zakes Zola
            """;

    static final String AFRICAN_LAST = """
            Acheampong Achieng Addo Adjei Agyeman Agyemang Akoto Amoah Ampofo Ansah Antwi Appiah Arthur Asamoah Asante Asare
            Atta Awuah Baidoo Barasa Boadi Boakye Boateng Bonsu Botha Buthelezi Chege Cele Danso Darko Dlamini Donkor Dube Frimpong
            Gathoni Gitonga Githinji Gumede Gyasi Hlongwane Kamau Karanja Kariuki Khumalo Kimani Kinyua Kiplagat Koech
            Koomson Kruger Lesedi Mabaso Mabuza Macharia Maina Makau Makhanya Mahlangu Malinga Maluleke Maseko Mashaba
            Masinga Mathebula Mbatha Mbeki Mensah Mkhize Mnguni Modise Mofokeng Mokoena Molefe Moloi Motsepe Mthembu Mugo Muriuki
            Mutai Mutiso Mwangi Mwaura Naidoo Ndlovu Ndungu Ngcobo Ngugi Njoroge Nkosi Ntuli Nxumalo Nyaga Nyarko Nzimande
            Ochieng Odhiambo Ofori Okello Okoth Omondi Onyango Opoku Osei Otieno Ouma Owusu Oduor Pillay Quaye Radebe
            Rotich Sackey Sarpong Sibiya Sithole Sisulu Tetteh Tshabalala Tutu Van_Wyk Wafula Waweru Yeboah Zulu Zungu Zwane
            """;

    static final String FILIPINO_WOMEN = """
            Abby Aileen Althea Analyn Andrea Angelica Angel April Arlene Bea Bernadette Bianca Camille Carla Cathy Charisse
            Cherry Christine Clarissa Cristina Daisy Danica Denise Diane Divina Donna Elaine Ella Erica Faith Frances Gemma
            Ghia Gina Girlie Glaiza Grace Hazel Hershey Irene Isabel Ivy Jasmine Jamie Janelle Jenny Jessa Jhoanna Joana Jocelyn
            Joy Joyce Julia Kaye Kathleen Kimberly Krisha Kristine Lea Liezel Liza Lovely Luz Mae Maine Maja Marian Maribel
            Maricar Marites Mary_Grace Maymay Melai Mia Michelle Mika Monique Nadine Nicole Pia Precious Princess Rachelle Regine
            Rhea Rica Rochelle Rose Rowena Sarah Shaina Sheila Sofia Tin Trisha Vice Yassi Yen
            """;

    static final String FILIPINO_MEN = """
            Adrian Aga Albert Aldrin Alvin Angelo Anton Ariel Arjo Arnel Arvin Bayani Benjie Bong Brian Carlo Carlos Cedric
            Christian Coco Daniel Dante Darwin Dennis Dingdong Dominic Edgar Eduardo Efren Emman Enzo Erwin Ferdinand Francis
            Froilan Gab Gabriel Gerald Gian Gilbert Ian Jace Jake James Japs Jayson Jay Jericho Jerome Jeric JM Joel John_Paul
            Jojo Joshua Juan Jun Justin Kyle Kiko Lester Lito Louie Luis Manny Marco Mark Marlon Matteo Mico Miguel Nash Noel
            Paolo Patrick Paul Piolo Rafael Ramil Raymond Renz Rey Richard Rico Robin Rodel Roderick Rommel Ronald Ruel Ryan
            Santino Sid Tonton Vhong Vic Xian Zaijian
            """;

    static final String FILIPINO_LAST = """
            Abad Abella Abrera Aguilar Alcantara Alonzo Andal Andrada Aquino Arcilla Arellano Atienza Austria Bacani Baltazar
            Balagtas Bautista Bernardo Bondoc Bonifacio Bulaong Cabral Cabrera Calderon Capili Castillo Castro Catacutan Concepcion
            Cortez Cruz Cuenca Custodio Dacanay Dalisay David De_Guzman De_la_Cruz De_Leon Del_Rosario Dela_Pena Diaz Dimaculangan
            Dizon Domingo Dumlao Enriquez Espiritu Estrada Evangelista Fajardo Felipe Fernandez Ferrer Flores Francisco Gacayan
            Galang Garcia Gatdula Gatchalian Gomez Gonzales Guevarra Gutierrez Hernandez Ignacio Ilagan Jacinto Javier Jimenez
            Katigbak Lacson Lagman Lansang Lapid Laurel Legaspi Lim Lopez Lorenzo Lumbao Macaraeg Magbanua Magno
            Malonzo Manalo Manansala Mangubat Manlapig Marasigan Mariano Martinez Medina Mendoza Mercado Miranda
            Morales Natividad Navarro Ocampo Ong Padilla Panganiban Pangilinan Pascual Perez Pineda Quiambao Quizon
            Ramos Recto Reyes Rivera Robles Roces Rodriguez Romualdez Rosales Roxas Sabado Salazar Salonga Samonte San_Jose
            Santiago Santos Sarmiento Sison Soliman Soriano Sotto Tabora Tamayo Tan Tiangco Tolentino Torres Tuazon Umali
            Valdez Velasco Villanueva Villar Yambao Yap Yulo Zamora
            """;

    static final String JAPANESE_WOMEN = """
            Ai Aika Airi Akane Akari Akemi Aki Akiko Anzu Aoi Arisa Asami Asuka Atsuko Aya Ayaka Ayame Ayano Ayumi Chie Chihiro
            Chika Chinatsu Eiko Emi Emiko Eri Erika Etsuko Fumiko Fuyumi Hana Haruka Haruna Hikari Himari Hina Hiroko Hitomi
            Honoka Hotaru Izumi Junko Kana Kanako Kanna Kaori Kasumi Kazuko Keiko Kiko Kumiko Kyoko Mai Maki Mami Mana Manami
            Mariko Masako Mayu Mayumi Megumi Mei Michiko Midori Miho Mika Miki Minako Mio Misaki Miu Miyu Mizuki Moe Momoka Nagisa
            Nana Nanami Nao Naomi Natsuki Natsumi Noriko Reiko Ren Riko Rin Risa Rika Rumi Ryoko Sachiko Saki Sakura Satomi Sayaka
            Shiori Shizuka Sora Sumire Tomoko Tomomi Tsubaki Yoko Yoshiko Yui Yuka Yuki Yukiko Yumi Yuna Yuri Yuriko
            """;

    static final String JAPANESE_MEN = """
            Akihiro Akio Akira Asahi Atsushi Daichi Daiki Daisuke Eiji Fumio Genki Goro Hajime Haru Haruki Haruto Hayato Hideki
            Hideo Hikaru Hinata Hiro Hiroki Hiroshi Hiroto Hisashi Ichiro Isamu Itsuki Jiro Jun Junichi Junpei Kaito Kaname Katsuo
            Kazuki Kazuya Keigo Keisuke Keita Ken Kenichi Kenji Kenta Kento Kiyoshi Kohei Koichi Koji Kosuke Kota Kouki Kunio
            Makoto Manabu Masaki Masaru Masashi Masato Michio Minato Minoru Mitsuo Naoki Naoto Noboru Nobu Osamu Ren Riku Rikuto
            Ryo Ryoma Ryosuke Ryota Ryuichi Saburo Satoru Satoshi Seiji Shigeru Shin Shinji Shingo Sho Shogo Shota Shun Shunsuke
            Sota Susumu Taichi Taiga Takahiro Takashi Takeshi Takumi Takuya Taro Tatsuya Tetsuya Tomohiro Toru Toshio Tsubasa
            Tsuyoshi Wataru Yamato Yasuo Yohei Yoichi Yoshi Yosuke Yuji Yuki Yusuke Yuta Yuto Yuya
            """;

    static final String JAPANESE_LAST = """
            Abe Adachi Akiyama Ando Aoki Arai Asano Baba Chiba Doi Endo Enomoto Fujii Fujimoto Fujita Fujiwara Fukuda Fukui
            Fukushima Furukawa Goto Hamada Hara Harada Haruyama Hasegawa Hashimoto Hattori Hayashi Hirano Hirata Hirose Hoshino
            Ichikawa Iida Ikeda Imai Inoue Ishida Ishihara Ishii Ishikawa Ishizuka Ito Iwasaki Kamiya Kaneko Kato Kawaguchi
            Kawakami Kawamura Kawasaki Kikuchi Kimura Kinoshita Kishi Kitamura Kobayashi Kojima Komatsu Kondo Kono Koyama Kubo
            Kudo Kuroda Maeda Maruyama Masuda Matsuda Matsui Matsumoto Matsuo Mikami Miura Miyamoto Miyazaki Mizuno Mori Morita
            Murakami Murata Nagai Nagano Nakagawa Nakajima Nakamura Nakano Nakayama Nishida Nishimura Nomura Noguchi Oda Ogawa
            Oishi Okada Okamoto Okazaki Onishi Ono Osawa Ota Otsuka Ozawa Saito Sakai Sakamoto Sakurai Sano Sasaki Sato Sawada
            Shibata Shimada Shimizu Shinohara Sugawara Sugimoto Sugiyama Suzuki Tachibana Taguchi Takada Takagi Takahashi Takano
            Takeda Takeuchi Tamura Tanabe Tanaka Taniguchi Tsuchiya Uchida Ueda Ueno Wada Watanabe Yagi Yamada Yamaguchi Yamamoto
            Yamashita Yamazaki Yano Yokoyama Yoshida Yoshikawa
            """;

    static final String ARABIC_WOMEN = """
            Abeer Ahlam Aicha Alia Amal Amani Amina Amira Asmaa Assia Aya Basma Chaimae Dalia Dina Doaa Dounia Eman Esraa Fadwa
            Farah Farida Fatiha Fatima Ghada Ghita Hafsa Hajar Hala Hana Hanane Heba Hind Houda Ibtissam Ikram Ilham Iman Imane
            Ines Jamila Jihane Kaoutar Karima Kenza Khadija Laila Lamia Layla Leila Loubna Maha Mai Malak Manal Maram Mariam
            Marwa Maryam May Menna Meryem Mona Nabila Nada Nadia Nahla Najat Najwa Naima Nawal Nesma Nisrine Noha Noor Nora
            Noura Nour Ola Oumaima Rabab Rania Rasha Reem Rim Sabrine Safaa Safae Salma Samar Samia Samira Sara Sawsan Shaimaa
            Sherine Siham Soha Soukaina Soumia Wafaa Wiam Yara Yasmine Yousra Zahra Zeinab Zineb
            """;

    static final String ARABIC_MEN = """
            Abdelaziz Abdelhak Abdellah Abderrahim Abdo Achraf Adel Adil Ahmed Ali Alaa Amine Amr Anas Anouar Ashraf Ayman
            Ayoub Aymane Badr Bassem Bilal Brahim Diaa Driss Ehab Emad Essam Fadi Fahd Farid Faris Fouad Gamal Hamza Hani Hassan
            Hatem Haytham Hicham Hisham Hossam Hussein Ibrahim Idris Ilyas Islam Ismail Issam Jamal Jawad Kamal Karim Khaled Khalid
            Lotfi Mahdi Mahmoud Maged Magdy Marouane Marwan Mehdi Moaz Mohab Mohamed Mohammed Mostafa Mounir Mourad Moustafa
            Nabil Nader Nasser Noureddine Omar Osama Othmane Rachid Rafik Rami Reda Redouane Riad Sabri Said Salah Salim Samir
            Sherif Soufiane Tamer Tarek Tarik Wael Walid Yahya Yassin Yassine Younes Youssef Zakaria Ziad
            """;

    static final String ARABIC_LAST = """
            Abdelrahman Abdou Aboulfadl Alami Alaoui Amrani Azzouzi Badawi Bakkali Barakat Bennani Bennis Benali Benjelloun
            Berrada Bouazza Bouchaib Bouhaddou Boukhari Boulahya Chafik Chakir Chami Cherkaoui Daoudi El_Fassi El_Idrissi El_Khatib
            El_Mansouri El_Masry El_Sayed El_Shazly Ezzat Fahmy Farag Farouk Fathy Fawzy Filali Gaber Galal Ghali Ghazali Guessous
            Haddad Hafez Hakimi Hamdi Hamdy Hammouda Hamid Harby Hassan Hegazy Helmy Hosny Hussein Ibrahim Idrissi Ismail Jabri
            Kabbaj Kadiri Kamal Kamel Kassem Khalifa Khalil Khattab Lahlou Lamrani Lotfy Maghraby Maher Mahfouz Mahmoud Mansour
            Marzouk Mazen Mekki Metwally Moussa Nabil Naciri Naguib Nasr Nasri Nassar Naji Omar Osman Othman Ouazzani Radi
            Radwan Rahmouni Ramadan Rashad Rezk Rifai Sabbagh Saber Sabry Sadek Saidi Salama Saleh Salem Sami Sebti Selim Shahin
            Shawky Shehata Sherif Skalli Slaoui Soliman Soltan Taha Tahiri Tazi Tawfik Wahba Wahbi Younes Youssef Zaki Zayed
            Zerouali Zidan Ziani
            """;

    private WorldNames() {}
}
