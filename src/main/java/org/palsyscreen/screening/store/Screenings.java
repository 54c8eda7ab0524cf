package org.palsyscreen.screening.store;

import org.springframework.data.jpa.repository.JpaRepository;

interface Screenings extends JpaRepository<Screening, Long> {}
