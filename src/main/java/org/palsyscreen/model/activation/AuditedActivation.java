package org.palsyscreen.model.activation;

import java.util.ArrayList;
import java.util.List;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.analysis.Activation;
import org.palsyscreen.analysis.ClassifierVersion;
import org.palsyscreen.analysis.ClassifierVersions;
import org.palsyscreen.analysis.ModelStatus;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.model.ClassifierAdministration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The trace is committed just before the exchange: there may be a trace of an exchange that then failed, which a second
 * entry says, but never an exchange without a trace. No transaction is open while networks load: that takes seconds.
 */
@Service
class AuditedActivation implements ClassifierAdministration {
    private final ClassifierVersions versions;
    private final PalsyClassifier classifier;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final TransactionOperations transactions;

    AuditedActivation(
            ClassifierVersions versions,
            PalsyClassifier classifier,
            AuditLog audit,
            CurrentUser currentUser,
            TransactionOperations transactions) {
        this.versions = versions;
        this.classifier = classifier;
        this.audit = audit;
        this.currentUser = currentUser;
        this.transactions = transactions;
    }

    @Override
    public List<ClassifierVersion> versions() {
        return versions.list();
    }

    @Override
    public Activation activate(String id) {
        List<String> announced = new ArrayList<>();
        Activation activation = versions.activate(id, (from, to) -> {
            note(AuditAction.CLASSIFIER_ACTIVATED, to, "from " + from + " to " + to);
            announced.add(to);
        });
        if (activation instanceof Activation.Refused(var problem)) {
            announced.forEach(to -> note(AuditAction.CLASSIFIER_NOT_ACTIVATED, to, problem));
        }
        return activation;
    }

    @Override
    public ModelStatus checkAgain() {
        return classifier.reload();
    }

    @Override
    public boolean thresholdsConfigured() {
        return versions.thresholdsConfigured();
    }

    private void note(AuditAction action, String to, String detail) {
        String actor = currentUser.username();
        transactions.executeWithoutResult(open -> audit.record(action, actor, "classifier/" + to, detail));
    }
}
