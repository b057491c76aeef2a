package fr.duret.maintenance.shared;

/** Something that people know by a reference of their own, such as « CL-0042 ». */
public interface Referenced {

    String reference();
}
