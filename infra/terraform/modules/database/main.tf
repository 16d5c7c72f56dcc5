# PostgreSQL with PostGIS, where the operator of the chart foodmap-data is not wanted.
# The password is made and rotated by AWS; it is in no state of Terraform.

resource "aws_kms_key" "this" {
  description             = "Database ${var.name}"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

resource "aws_db_subnet_group" "this" {
  name       = var.name
  subnet_ids = var.subnet_ids
}

resource "aws_security_group" "this" {
  name        = "${var.name}-database"
  description = "Who may ask the database"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  security_group_id            = aws_security_group.this.id
  referenced_security_group_id = var.client_security_group_id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
}

resource "aws_db_parameter_group" "this" {
  name_prefix = "${var.name}-"
  family      = "postgres17"

  dynamic "parameter" {
    for_each = {
      "rds.force_ssl"              = "1"
      "max_connections"            = tostring(var.max_connections)
      "work_mem"                   = "16384"
      "maintenance_work_mem"       = "262144"
      "random_page_cost"           = "1.1"
      "effective_io_concurrency"   = "200"
      "jit"                        = "0"
      "autovacuum_naptime"         = "15"
      "log_min_duration_statement" = "1000"
      "log_lock_waits"             = "1"
    }
    content {
      name         = parameter.key
      value        = parameter.value
      apply_method = "pending-reboot"
    }
  }

  lifecycle { create_before_destroy = true }
}

resource "aws_db_instance" "this" {
  identifier     = var.name
  engine         = "postgres"
  engine_version = "17"
  instance_class = var.instance_class

  db_name                     = "foodmap"
  username                    = "foodmap_owner"
  manage_master_user_password = true

  storage_type          = "gp3"
  allocated_storage     = var.storage_gb
  max_allocated_storage = var.storage_gb * 4
  storage_encrypted     = true
  kms_key_id            = aws_kms_key.this.arn

  multi_az               = var.highly_available
  db_subnet_group_name   = aws_db_subnet_group.this.name
  vpc_security_group_ids = [aws_security_group.this.id]
  parameter_group_name   = aws_db_parameter_group.this.name
  publicly_accessible    = false

  backup_retention_period   = var.backup_days
  backup_window             = "21:30-22:30" # 01:00 in Tehran
  maintenance_window        = "fri:22:30-fri:23:30"
  copy_tags_to_snapshot     = true
  deletion_protection       = true
  skip_final_snapshot       = false
  final_snapshot_identifier = "${var.name}-final"

  performance_insights_enabled    = true
  enabled_cloudwatch_logs_exports = ["postgresql"]
}
