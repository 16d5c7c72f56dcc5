variable "name" {
  description = "Prefix of every name"
  type        = string
}

variable "host" {
  description = "What is asked from outside, at /health/live"
  type        = string
}

variable "email" {
  description = "Who is told when nobody can reach the food map"
  type        = string
}
