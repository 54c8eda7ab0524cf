package org.palsyscreen.access.accounts;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.access.Role;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface AppUsers extends JpaRepository<AppUser, String> {
    List<AppUser> findAllByOrderByUsername(Pageable page);

    Optional<AppUser> findByOpenidIssuerAndOpenidSubject(String issuer, String subject);

    /** Locks the rows: of two administrators who demote each other at the same moment, the second waits and is told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<AppUser> findByRoleAndEnabledTrueOrderByUsername(Role role);
}
